-- fail: key is unique
SELECT as_of_date, company_id, role, level, metro_id, year FROM gold.comp_by_year GROUP BY as_of_date, company_id, role, level, metro_id, year HAVING count(*) > 1;
-- fail: nothing is said of fewer than five
SELECT company_id, role, level, metro_id, year FROM gold.comp_by_year WHERE used_count < 5 AND total_p50 IS NOT NULL;
