-- What was found in interview reports, in percent of the records of a source
SELECT source, count(*) AS records,
  round(100 * avg(CAST(role <> '' AS INT)), 1) AS role,
  round(100 * avg(CAST(level <> '' AS INT)), 1) AS level,
  round(100 * avg(CAST(verified AS INT)), 1) AS verified,
  round(100 * avg(CAST(size(rounds) > 0 AS INT)), 1) AS rounds,
  round(100 * avg(CAST(exists(rounds, round -> round.stage = '') AS INT)), 1) AS round_of_unknown_stage
FROM silver.parsed_report
GROUP BY source
ORDER BY source
