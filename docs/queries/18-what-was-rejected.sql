-- Which records could not be read?
-- columns: source, reason, records
-- rows: 1..60
SELECT source, reason, count(*) AS records
FROM bronze.rejected_record
GROUP BY source, reason
ORDER BY records DESC, source, reason;
