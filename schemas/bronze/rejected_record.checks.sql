-- fail: key is unique
SELECT object_uri, record_number FROM bronze.rejected_record GROUP BY object_uri, record_number HAVING count(*) > 1;
