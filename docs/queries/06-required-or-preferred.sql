-- Which skills are more often a wish than a must?
-- columns: skill_id, required, preferred, mentioned
-- rows: 1..15
SELECT skill_id, required, preferred, mentioned
FROM (
  SELECT skill_id,
         count(CASE WHEN strength = 'required' THEN 1 END) AS required,
         count(CASE WHEN strength = 'preferred' THEN 1 END) AS preferred,
         count(CASE WHEN strength = 'mentioned' THEN 1 END) AS mentioned
  FROM silver.posting_skill
  WHERE as_of_date = (SELECT max(as_of_date) FROM silver.posting_skill)
  GROUP BY skill_id
) AS strengths
WHERE preferred > required
ORDER BY preferred - required DESC, skill_id
LIMIT 15;
