-- How does pay rise with the level at Amazon?
-- columns: level, used_count, total_p25, total_p50, total_p75
-- rows: 5
-- holds: array_join(collect_list(level), ' ') = 'junior mid senior staff principal' AND max_by(used_count, level) = 54
SELECT level, used_count, total_p25, total_p50, total_p75
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND company_id = 'amazon' AND role = 'data_engineer' AND metro_id = 'all' AND total_p50 IS NOT NULL
ORDER BY instr('junior mid senior staff principal', level);
