-- fail: key is unique
SELECT object_uri, record_number FROM silver.parsed_offer GROUP BY object_uri, record_number HAVING count(*) > 1;
-- fail: a total is there unless the row says why not
SELECT object_uri, record_number FROM silver.parsed_offer WHERE row_exclusion = '' AND total_usd IS NULL;
