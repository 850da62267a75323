-- What changed with each release?
-- columns: release_id, as_of_date, page_count, added_count, changed_count, removed_count
-- rows: 1
-- holds: max(added_count) = max(page_count)
SELECT release_id, as_of_date, page_count, added_count, changed_count, removed_count
FROM gold.release
ORDER BY as_of_date DESC, release_id
LIMIT 100;
