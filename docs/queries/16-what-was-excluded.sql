-- Which offers were left out, and why?
-- columns: source, exclusion_reason, offers
-- rows: 18
-- holds: some(source = 'payshare' AND exclusion_reason = 'incumbent' AND offers = 103)
SELECT source, exclusion_reason, count(*) AS offers
FROM silver.offer
WHERE as_of_date = (SELECT max(as_of_date) FROM silver.offer) AND NOT included
GROUP BY source, exclusion_reason
ORDER BY source, offers DESC, exclusion_reason;
