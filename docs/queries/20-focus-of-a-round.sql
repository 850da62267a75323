-- What does the onsite at Amazon test at staff level?
-- columns: domain_id, percent, share_low, share_high, basis, report_count, posting_count
-- rows: 10
-- holds: sum(percent) = 100 AND first(domain_id) = 'sql'
SELECT domain_id, percent, share_low, share_high, basis, report_count, posting_count
FROM gold.round_focus
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.round_focus) AND company_id = 'amazon' AND level = 'staff' AND stage = 'onsite'
ORDER BY share DESC, domain_id;
