-- Where do offers contradict what the guide says of a market?
-- columns: company_id, metro_id, reference_metro_id, editorial_factor, factor_low, factor_high, cell_count
-- rows: 5
-- holds: every(editorial_factor NOT BETWEEN factor_low AND factor_high)
SELECT company_id, metro_id, reference_metro_id, editorial_factor, factor_low, factor_high, cell_count
FROM gold.market_factor
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.market_factor)
  AND editorial_factor NOT BETWEEN factor_low AND factor_high
ORDER BY company_id, metro_id, reference_metro_id;
