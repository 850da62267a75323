-- Which vacancies are posted again and again?
-- columns: company_name, title, postings, sources
-- rows: 1..10
SELECT min(company_name) AS company_name, min(title) AS title, count(*) AS postings, count(DISTINCT source) AS sources
FROM silver.posting
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.posting)
GROUP BY cluster_id
HAVING count(*) > 1
ORDER BY postings DESC, company_name, title
LIMIT 10;
