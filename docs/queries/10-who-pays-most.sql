-- Who pays most at senior level, where enough is known?
-- columns: company_id, used_count, total_p50, total_p50_low, total_p50_high
-- rows: 10
-- holds: every(total_p50 IS NOT NULL) AND first(company_id) = 'netflix'
SELECT company_id, used_count, total_p50, total_p50_low, total_p50_high
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND role = 'data_engineer' AND level = 'senior' AND metro_id = 'all' AND company_id <> 'all'
  AND used_count >= 11 AND total_p50 IS NOT NULL
ORDER BY total_p50 DESC, company_id
LIMIT 10;
