-- fail: key is unique
SELECT company_id, role, level, metro_id FROM gold.comp_estimate GROUP BY company_id, role, level, metro_id HAVING count(*) > 1;
-- fail: an interval holds its estimate
SELECT company_id, role, level, metro_id FROM gold.comp_estimate WHERE total_p50 NOT BETWEEN total_p50_low AND total_p50_high;
-- fail: fewer than five offers have no weight of their own
SELECT company_id, role, level, metro_id FROM gold.comp_estimate WHERE own_count < 5 AND own_weight > 0;
