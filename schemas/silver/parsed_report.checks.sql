-- fail: key is unique
SELECT object_uri, record_number FROM silver.parsed_report GROUP BY object_uri, record_number HAVING count(*) > 1;
