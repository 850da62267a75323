-- Which skills does Amazon ask for more often than others do at the same level?
-- columns: level, skill_id, lift, required_count
-- rows: 15
-- holds: every(lift > 1) AND some(level = 'senior' AND skill_id = 'dynamodb' AND required_count = 40)
SELECT level, skill_id, lift, required_count
FROM gold.tech_stack
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.tech_stack)
  AND company_id = 'amazon' AND level <> 'all' AND required_count >= 5 AND lift > 1
ORDER BY lift DESC, level, skill_id
LIMIT 15;
