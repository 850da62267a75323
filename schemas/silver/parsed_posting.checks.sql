-- fail: key is unique
SELECT object_uri, record_number FROM silver.parsed_posting GROUP BY object_uri, record_number HAVING count(*) > 1;
-- warn: at most 60 in 100 titles have no role
SELECT source FROM silver.parsed_posting GROUP BY source HAVING avg(CAST(role = '' AS INT)) > 0.6;
-- fail: company has an id unless the record names none
SELECT object_uri, record_number FROM silver.parsed_posting WHERE company_id = '' AND NOT array_contains(issues, 'company_missing');
