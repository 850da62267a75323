-- In which rounds do own reports move most away from the guide?
-- columns: company_id, level, stage, domain_id, prior_share, share, weight_on_own_reports
-- rows: 1..20
SELECT company_id, level, stage, domain_id, prior_share, share, weight_on_own_reports
FROM gold.round_focus
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.round_focus) AND weight_on_own_reports > 0
ORDER BY abs(share - prior_share) DESC, company_id, level, stage, domain_id
LIMIT 20;
