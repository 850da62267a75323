-- What does the same work pay elsewhere?
-- columns: company_id, metro_id, reference_metro_id, factor, factor_low, factor_high, editorial_factor, chosen_from
-- rows: 40
-- holds: some(company_id = 'all' AND metro_id = 'boston' AND reference_metro_id = 'seattle' AND round(factor, 2) = 0.9)
SELECT company_id, metro_id, reference_metro_id, factor, factor_low, factor_high, editorial_factor, chosen_from
FROM gold.market_factor
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.market_factor) AND factor IS NOT NULL
ORDER BY company_id, factor DESC, metro_id
LIMIT 40;
