-- Which objects hold the offers behind a cell?
-- columns: object_uri, offers
-- rows: 4
-- holds: sum(offers) = 26
SELECT o.object_uri, count(*) AS offers
FROM gold.comp_distribution c
JOIN silver.offer o
  -- Offers that arrived later wait until there are five of them.
  ON o.as_of_date = c.as_of_date AND o.company_id = c.company_id AND o.role = c.role AND o.level = c.level
     AND c.metro_id IN ('all', o.metro_id) AND o.included AND o.first_seen_on <= c.settled_on
WHERE c.as_of_date = (SELECT max(as_of_date) FROM gold.comp_distribution)
  AND c.company_id = 'amazon' AND c.role = 'data_engineer' AND c.level = 'senior' AND c.metro_id = 'berlin'
GROUP BY o.object_uri
ORDER BY o.object_uri;
