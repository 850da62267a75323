-- fail: key is unique
SELECT as_of_date, company_id, metro_id, reference_metro_id FROM gold.market_factor GROUP BY as_of_date, company_id, metro_id, reference_metro_id HAVING count(*) > 1;
-- fail: the factor lies within its interval
SELECT company_id, metro_id FROM gold.market_factor WHERE factor < factor_low OR factor > factor_high;
