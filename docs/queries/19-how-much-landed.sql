-- What landed from each source, and when last?
-- columns: kind, source, objects, records, rejected, last_landed_on
-- rows: 8
-- holds: some(source = 'loopnotes' AND objects = 3 AND records = 2817)
SELECT kind, source, count(*) AS objects, sum(read_count) AS records, sum(rejected_count) AS rejected,
       max(landed_on) AS last_landed_on
FROM bronze.landing_object
GROUP BY kind, source
ORDER BY kind, source;
