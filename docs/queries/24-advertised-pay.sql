-- What do current postings for data engineers advertise in US dollars a year?
-- columns: level, vacancies, median_min, median_max
-- rows: 5
-- holds: some(level = 'staff' AND vacancies = 377 AND median_min = 171000)
WITH vacancy AS (
  -- One vote for each, however often it is posted and however many places it names.
  SELECT p.cluster_id, p.level, avg(s.annual_min) AS pay_min, avg(s.annual_max) AS pay_max
  FROM silver.posting p
  JOIN silver.posting_salary s
    ON s.as_of_date = p.as_of_date AND s.source = p.source AND s.posting_id = p.posting_id
  WHERE p.as_of_date = (SELECT max(as_of_date) FROM silver.posting)
    AND p.is_current AND p.role = 'data_engineer' AND p.level <> ''
    AND s.currency = 'USD' AND s.component = 'base'
  GROUP BY p.cluster_id, p.level
)
SELECT level, count(*) AS vacancies,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY pay_min) AS median_min,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY pay_max) AS median_max
FROM vacancy
GROUP BY level
HAVING count(*) >= 5
ORDER BY instr('junior mid senior staff principal', level);
