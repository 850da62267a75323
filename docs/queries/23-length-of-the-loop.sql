-- How long is the onsite, and of how many reports is that?
-- columns: company_id, report_count, rounds_median, onsite_minutes_median, onsite_minutes_low, onsite_minutes_high
-- rows: 1..40
SELECT company_id, report_count, rounds_median, onsite_minutes_median, onsite_minutes_low, onsite_minutes_high
FROM gold.loop_fact
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.loop_fact) AND rounds_median IS NOT NULL
ORDER BY company_id;
