-- fail: key is unique
SELECT object_uri, record_number FROM bronze.raw_posting GROUP BY object_uri, record_number HAVING count(*) > 1;
-- fail: payload is not empty
SELECT object_uri, record_number FROM bronze.raw_posting WHERE payload = '';
