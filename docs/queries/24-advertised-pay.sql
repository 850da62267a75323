-- What do current postings advertise in US dollars a year?
-- columns: level, ranges, median_min, median_max
-- rows: 1..12
SELECT p.level, count(*) AS ranges, percentile_cont(0.5) WITHIN GROUP (ORDER BY s.annual_min) AS median_min,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY s.annual_max) AS median_max
FROM silver.posting_salary s
JOIN silver.posting p
  ON p.as_of_date = s.as_of_date AND p.source = s.source AND p.posting_id = s.posting_id
WHERE s.as_of_date = (SELECT max(as_of_date) FROM silver.posting) AND p.is_current AND p.level <> ''
  AND s.currency = 'USD' AND s.component = 'base'
GROUP BY p.level
HAVING count(*) >= 5
ORDER BY median_min;
