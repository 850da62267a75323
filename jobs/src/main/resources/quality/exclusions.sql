-- Offer samples that statistics leave out, by the first reason that holds
SELECT exclusion_reason, count(*) AS offers,
  round(100 * count(*) / sum(count(*)) OVER (), 1) AS percent_of_left_out
FROM silver.offer
WHERE NOT included
GROUP BY exclusion_reason
ORDER BY offers DESC, exclusion_reason
