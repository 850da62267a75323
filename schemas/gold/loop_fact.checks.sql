-- fail: key is unique
SELECT as_of_date, company_id FROM gold.loop_fact GROUP BY as_of_date, company_id HAVING count(*) > 1;
-- fail: nothing is said of fewer than five
SELECT company_id FROM gold.loop_fact WHERE (report_count < 5 AND rounds_median IS NOT NULL) OR (onsite_report_count < 5 AND onsite_minutes_median IS NOT NULL);
