-- Of how many cells is nothing said, and why?
-- columns: suppressed, cells, offers
-- rows: 1..5
SELECT coalesce(suppressed, 'said') AS suppressed, count(*) AS cells, sum(offer_count) AS offers
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
GROUP BY coalesce(suppressed, 'said')
ORDER BY suppressed;
