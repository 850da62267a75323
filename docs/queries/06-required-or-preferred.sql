-- Which skills are more often a wish than a must for data engineers?
-- columns: skill_id, required, preferred, mentioned
-- rows: 15
-- holds: every(preferred > required) AND some(skill_id = 'trino' AND required = 213 AND preferred = 255)
WITH asked AS (
  -- A vacancy that is posted more than once counts once, as the strongest of its postings asks.
  SELECT p.cluster_id, s.skill_id,
         max(CASE s.strength WHEN 'required' THEN 3 WHEN 'mentioned' THEN 2 ELSE 1 END) AS strength
  FROM silver.posting p
  JOIN silver.posting_skill s
    ON s.as_of_date = p.as_of_date AND s.source = p.source AND s.posting_id = p.posting_id
  WHERE p.as_of_date = (SELECT max(as_of_date) FROM silver.posting)
    AND p.is_current AND p.track = 'ic' AND p.role = 'data_engineer' AND p.company_id <> ''
  GROUP BY p.cluster_id, s.skill_id
),
counted AS (
  SELECT skill_id,
         count(CASE WHEN strength = 3 THEN 1 END) AS required,
         count(CASE WHEN strength = 1 THEN 1 END) AS preferred,
         count(CASE WHEN strength = 2 THEN 1 END) AS mentioned
  FROM asked
  GROUP BY skill_id
)
SELECT skill_id, required, preferred, mentioned
FROM counted
WHERE preferred > required
ORDER BY preferred - required DESC, skill_id
LIMIT 15;
