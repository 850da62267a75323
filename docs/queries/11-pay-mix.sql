-- How much of the pay is equity?
-- columns: company_id, level, base_median, equity_median, bonus_median
-- rows: 1..20
SELECT company_id, level, base_median, equity_median, bonus_median
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND role = 'data_engineer' AND metro_id = 'all' AND company_id <> 'all' AND equity_median IS NOT NULL
ORDER BY equity_median / base_median DESC, company_id, level
LIMIT 20;
