-- Levels of offers that no ladder of the guide maps, most frequent first
SELECT company_id, level_reported, count(*) AS offers
FROM silver.parsed_offer
WHERE level = '' AND level_reported <> ''
GROUP BY company_id, level_reported
ORDER BY offers DESC, company_id, level_reported
LIMIT 40
