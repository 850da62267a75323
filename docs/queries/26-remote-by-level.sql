-- How much of the work of data engineers is offered remote?
-- columns: level, vacancies, remote
-- rows: 5
-- holds: some(level = 'staff' AND vacancies = 565 AND remote = 45)
SELECT level, count(DISTINCT cluster_id) AS vacancies, count(DISTINCT CASE WHEN remote THEN cluster_id END) AS remote
FROM silver.posting
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.posting)
  AND is_current AND role = 'data_engineer' AND level <> ''
GROUP BY level
ORDER BY instr('junior mid senior staff principal', level);
