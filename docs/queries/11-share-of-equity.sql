-- How much of the pay is equity?
-- columns: company_id, level, offers, equity_share
-- rows: 20
-- holds: some(company_id = 'amazon' AND level = 'staff' AND offers = 54 AND round(equity_share, 2) = 0.53)
-- The share is taken of each offer: that of two medians would be another number.
SELECT company_id, level, count(*) AS offers,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY equity_usd / total_usd) AS equity_share
FROM silver.offer
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.offer)
  AND included AND role = 'data_engineer' AND company_id <> '' AND level <> '' AND equity_usd IS NOT NULL
GROUP BY company_id, level
HAVING count(*) >= 11
ORDER BY equity_share DESC, company_id, level
LIMIT 20;
