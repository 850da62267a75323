-- Which vacancies are posted again and again?
-- columns: company_name, title, postings, sources
-- rows: 10
-- holds: every(postings > 1) AND max(postings) = 3
SELECT min(company_name) AS company_name, min(title) AS title, count(*) AS postings, count(DISTINCT source) AS sources
FROM silver.posting
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.posting)
GROUP BY cluster_id
HAVING count(*) > 1
ORDER BY postings DESC, company_name, title, cluster_id
LIMIT 10;
