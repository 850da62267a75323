-- fail: key is unique
SELECT as_of_date, source, report_id, round_number, domain_id FROM silver.report_round GROUP BY as_of_date, source, report_id, round_number, domain_id HAVING count(*) > 1;
