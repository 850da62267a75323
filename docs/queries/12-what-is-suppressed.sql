-- Of how many cells is nothing said, and why?
-- columns: suppressed, cells, offers
-- rows: 3
-- holds: sum(offers) = 7286 AND some(suppressed = 'too_few' AND cells = 341)
-- Only cells of a company and a metro: in those of all companies or metros the same offers are again.
SELECT coalesce(suppressed, 'said') AS suppressed, count(*) AS cells, sum(offer_count) AS offers
FROM gold.comp_distribution
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND company_id <> 'all' AND metro_id <> 'all'
GROUP BY coalesce(suppressed, 'said')
ORDER BY suppressed;
