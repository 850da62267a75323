-- Terms beside skills in postings of known roles that the catalogue lacks; name_percent: how often they stand in such a list where they are written at all
SELECT term, postings, companies, round(100 * postings / written, 0) AS name_percent
FROM unknown_term
WHERE postings >= 2 AND postings / written >= 0.5
ORDER BY companies DESC, postings DESC, term
LIMIT 40
