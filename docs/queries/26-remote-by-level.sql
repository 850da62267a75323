-- How much of the work is offered remote?
-- columns: level, postings, remote
-- rows: 1..12
SELECT level, count(*) AS postings, count(CASE WHEN remote THEN 1 END) AS remote
FROM silver.posting
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.posting) AND is_current AND level <> ''
GROUP BY level
ORDER BY level;
