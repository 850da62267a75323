-- fail: key is unique
SELECT as_of_date, company_id, level, stage, domain_id FROM gold.round_focus GROUP BY as_of_date, company_id, level, stage, domain_id HAVING count(*) > 1;
-- fail: shares of a round sum to one
SELECT company_id, level, stage FROM gold.round_focus GROUP BY company_id, level, stage HAVING abs(sum(share) - 1) > 1e-9;
-- fail: displayed shares of a round add up to 100
SELECT company_id, level, stage FROM gold.round_focus GROUP BY company_id, level, stage HAVING sum(percent) <> 100;
-- fail: what fewer than five candidates were asked is not told
SELECT company_id, level, stage FROM gold.round_focus WHERE report_count < 5 AND (question_count IS NOT NULL OR weight_on_own_reports > 0);
