-- What was found in postings, in percent of the records of a source
SELECT source, count(*) AS records,
  round(100 * avg(CAST(role <> '' AS INT)), 1) AS role,
  round(100 * avg(CAST(level <> '' AS INT)), 1) AS level,
  round(100 * avg(CAST(size(places) > 0 OR remote AS INT)), 1) AS location,
  round(100 * avg(CAST(size(pay) > 0 AS INT)), 1) AS pay,
  round(100 * avg(CAST(size(skills) > 0 AS INT)), 1) AS skills,
  round(100 * avg(CAST(company_known AS INT)), 1) AS company_of_guide,
  round(100 * avg(CAST(length(shingles) = 0 AS INT)), 1) AS without_text
FROM silver.parsed_posting
GROUP BY source
ORDER BY source
