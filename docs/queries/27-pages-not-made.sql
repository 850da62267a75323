-- Which pages are not made, and why?
-- columns: page_type, reason, pages
-- rows: 6
-- holds: some(page_type = 'technology' AND pages = 14)
SELECT page_type, reason, count(*) AS pages
FROM gold.page
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.page) AND status = 'not_made'
GROUP BY page_type, reason
ORDER BY pages DESC, page_type, reason
LIMIT 40;
