-- How does what postings ask for shift from mid to staff?
-- columns: domain_id, mid, staff
-- rows: 10
-- holds: round(sum(mid), 9) = 1 AND round(sum(staff), 9) = 1
SELECT domain_id,
       max(CASE WHEN level = 'mid' THEN share END) AS mid,
       max(CASE WHEN level = 'staff' THEN share END) AS staff
FROM gold.domain_emphasis
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.domain_emphasis) AND company_id = 'all' AND level IN ('mid', 'staff')
GROUP BY domain_id
ORDER BY domain_id;
