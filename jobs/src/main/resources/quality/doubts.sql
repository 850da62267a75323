-- What was doubtful, by the codes in the column issues of the parsed tables
WITH records AS (
  SELECT 'postings' AS kind, source, issues FROM silver.parsed_posting
  UNION ALL SELECT 'offers', source, issues FROM silver.parsed_offer
  UNION ALL SELECT 'reports', source, issues FROM silver.parsed_report)
SELECT kind, source, issue, count(*) AS records
FROM records LATERAL VIEW explode(issues) AS issue
GROUP BY kind, source, issue
ORDER BY records DESC, kind, source, issue
