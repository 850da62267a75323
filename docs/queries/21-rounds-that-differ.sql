-- Which rounds do the own reports of a company move most?
-- columns: company_id, level, stage, domain_id, expected_share, share, weight_on_own_reports
-- rows: 20
-- holds: first(company_id) = 'amazon' AND round(first(expected_share), 2) = 0.17 AND round(first(share), 2) = 0.34
-- Expected is what the guide, the reports of others and the postings say without them.
SELECT company_id, level, stage, domain_id, expected_share, share, weight_on_own_reports
FROM gold.round_focus
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.round_focus) AND weight_on_own_reports > 0
ORDER BY abs(share - expected_share) DESC, company_id, level, stage, domain_id
LIMIT 20;
