-- What did a release say?
-- columns: release_id, page_count, slug, status, reason, content_hash
-- rows: 1335
-- holds: count_if(status = 'made' AND content_hash IS NOT NULL) = max(page_count)
-- Here the newest; name another by its id. The page itself is in p.document. A day is kept as it was derived last:
-- of a day that was released twice this is the later release, and of the other site/releases/ID/manifest.json tells.
SELECT r.release_id, r.page_count, p.slug, p.status, p.reason, p.content_hash
FROM gold.release r
JOIN gold.page p ON p.as_of_date = r.as_of_date
WHERE r.release_id = (SELECT max(release_id) FROM gold.release)
ORDER BY p.status, p.slug;
