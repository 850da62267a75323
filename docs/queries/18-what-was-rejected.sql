-- Which records could not be read?
-- columns: source, reason, records
-- rows: 15
-- holds: some(source = 'jobwire' AND reason = 'not_gzip' AND records = 1)
SELECT source, reason, count(*) AS records
FROM bronze.rejected_record
GROUP BY source, reason
ORDER BY records DESC, source, reason;
