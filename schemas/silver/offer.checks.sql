-- fail: key is unique
SELECT as_of_date, source, offer_id FROM silver.offer GROUP BY as_of_date, source, offer_id HAVING count(*) > 1;
-- fail: an included offer has a total, a role and a level
SELECT source, offer_id FROM silver.offer WHERE included AND (total_usd IS NULL OR role = '' OR level = '');
-- warn: at most half of the offers of a source are excluded
SELECT source FROM silver.offer GROUP BY source HAVING avg(CAST(included AS INT)) < 0.5;
