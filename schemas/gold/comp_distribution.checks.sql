-- fail: key is unique
SELECT as_of_date, company_id, role, level, metro_id FROM gold.comp_distribution GROUP BY as_of_date, company_id, role, level, metro_id HAVING count(*) > 1;
-- fail: nothing is said of fewer than five
SELECT company_id, role, level, metro_id FROM gold.comp_distribution WHERE used_count < 5 AND (total_p50 IS NOT NULL OR suppressed IS NULL);
-- fail: quantiles are in order
SELECT company_id, role, level, metro_id FROM gold.comp_distribution WHERE total_p10 > total_p25 OR total_p25 > total_p50 OR total_p50 > total_p75 OR total_p75 > total_p90;
-- fail: quartiles from eleven, deciles from thirty
SELECT company_id, role, level, metro_id FROM gold.comp_distribution WHERE (used_count < 11 AND total_p25 IS NOT NULL) OR (used_count < 30 AND total_p10 IS NOT NULL);
