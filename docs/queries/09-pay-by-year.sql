-- How did the median of a level move over the years?
-- columns: year, used_count, total_p50, total_p50_low, total_p50_high
-- rows: 5
-- holds: some(year = 2025 AND used_count = 11 AND total_p50 = 527000)
SELECT year, used_count, total_p50, total_p50_low, total_p50_high
FROM gold.comp_by_year
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_by_year)
  AND company_id = 'amazon' AND role = 'data_engineer' AND level = 'staff' AND metro_id = 'all'
ORDER BY year;
