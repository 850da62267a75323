-- How sure are we of Amazon L6 (senior) in Boston?
-- columns: metro_id, used_count, total_p50, total_p50_low, total_p50_high, suppressed
-- rows: 2
-- holds: some(metro_id = 'boston' AND used_count = 208 AND total_p50 = 334000)
SELECT metro_id, used_count, total_p50, total_p50_low, total_p50_high, suppressed
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND company_id = 'amazon' AND role = 'data_engineer' AND level = 'senior' AND metro_id IN ('boston', 'all')
ORDER BY metro_id;
