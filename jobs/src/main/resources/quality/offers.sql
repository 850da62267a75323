-- What was found in offer samples, in percent of the records of a source
SELECT source, count(*) AS records,
  round(100 * avg(CAST(role <> '' AS INT)), 1) AS role,
  round(100 * avg(CAST(level <> '' AS INT)), 1) AS level,
  round(100 * avg(CAST(city <> '' OR country <> '' AS INT)), 1) AS location,
  round(100 * avg(CAST(total_usd IS NOT NULL AS INT)), 1) AS total,
  round(100 * avg(CAST(size(repaired) > 0 AS INT)), 1) AS repaired,
  round(100 * avg(CAST(row_exclusion = '' AS INT)), 1) AS usable
FROM silver.parsed_offer
GROUP BY source
ORDER BY source
