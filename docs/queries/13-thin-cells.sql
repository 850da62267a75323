-- What do we expect where too few offers came in?
-- columns: company_id, level, metro_id, total_p50, total_p50_low, total_p50_high, own_weight
-- rows: 20
-- holds: every(total_p50 BETWEEN total_p50_low AND total_p50_high) AND first(company_id) = 'amazon'
SELECT company_id, level, metro_id, total_p50, total_p50_low, total_p50_high, own_weight
FROM gold.comp_estimate
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_estimate) AND role = 'data_engineer' AND own_count < 5
ORDER BY (total_p50_high - total_p50_low) / total_p50, company_id, level, metro_id
LIMIT 20;
