-- What landed
SELECT kind, source, count(*) AS objects, sum(read_count) AS records, sum(rejected_count) AS rejected,
  round(100 * sum(rejected_count) / nullif(sum(read_count) + sum(rejected_count), 0), 1) AS rejected_percent,
  min(landed_on) AS first_day, max(landed_on) AS last_day
FROM bronze.landing_object
GROUP BY kind, source
ORDER BY kind, source
