-- Which offers were left out, and why?
-- columns: source, exclusion_reason, offers
-- rows: 1..60
SELECT source, exclusion_reason, count(*) AS offers
FROM silver.offer
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.offer) AND NOT included
GROUP BY source, exclusion_reason
ORDER BY source, offers DESC, exclusion_reason;
