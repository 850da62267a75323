-- How long is the onsite, and of how many reports is that?
-- columns: company_id, onsite_report_count, onsite_minutes_median, onsite_minutes_low, onsite_minutes_high
-- rows: 25
-- holds: every(onsite_report_count >= 5) AND some(company_id = 'amazon' AND onsite_report_count = 160 AND onsite_minutes_median = 288)
SELECT company_id, onsite_report_count, onsite_minutes_median, onsite_minutes_low, onsite_minutes_high
FROM gold.loop_fact
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.loop_fact) AND onsite_minutes_median IS NOT NULL
ORDER BY company_id;
