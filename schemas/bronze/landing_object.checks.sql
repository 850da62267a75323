-- fail: key is unique
SELECT object_uri FROM bronze.landing_object GROUP BY object_uri HAVING count(*) > 1;
-- warn: at most 20 in 100 records of an object are rejected
SELECT object_uri, rejected_count FROM bronze.landing_object
WHERE unreadable_reason IS NULL AND rejected_count > 0.2 * (read_count + rejected_count);
