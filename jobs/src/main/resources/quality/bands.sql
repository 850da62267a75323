-- Bands of the guide, times the market factor, that the median of offers lies outside of
WITH bands AS (
  SELECT pay.company_id, pay.level, pay.metro_id, pay.used_count AS offers, pay.total_p50 AS median,
    rung.total_from * coalesce(factor.chosen_factor, 1) AS band_from,
    rung.total_to * coalesce(factor.chosen_factor, 1) AS band_to,
    coalesce(factor.chosen_from, 'reference') AS factor_from
  FROM gold.comp_distribution AS pay
    JOIN reference.company AS company ON company.company_id = pay.company_id
    JOIN reference.ladder_level AS rung
      ON rung.company_id = pay.company_id AND rung.level = pay.level AND rung.currency = 'USD' AND rung.valid_to IS NULL
    LEFT JOIN gold.market_factor AS factor
      ON factor.company_id = pay.company_id AND factor.metro_id = pay.metro_id
        AND factor.reference_metro_id = company.reference_metro_id
  WHERE pay.role = 'data_engineer' AND pay.total_p50 IS NOT NULL
    AND (pay.metro_id = company.reference_metro_id OR factor.chosen_factor IS NOT NULL))
SELECT company_id, level, metro_id, offers, round(median, -3) AS median,
  round(band_from, -3) AS band_from, round(band_to, -3) AS band_to, factor_from,
  round(100 * (median / if(median < band_from, band_from, band_to) - 1)) AS percent_off
FROM bands
WHERE median NOT BETWEEN band_from AND band_to
ORDER BY abs(percent_off) DESC, company_id, level, metro_id
LIMIT 40
