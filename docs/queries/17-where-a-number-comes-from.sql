-- Which objects hold the offers behind a cell?
-- columns: object_uri, offers
-- rows: 1..20
SELECT object_uri, count(*) AS offers
FROM silver.offer
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.offer)
  AND included AND company_id = 'amazon' AND role = 'data_engineer' AND level = 'staff'
GROUP BY object_uri
ORDER BY object_uri;
