-- What does a data engineer for machine learning need that others need less?
-- columns: skill_id, share, share_low, share_high, lift
-- rows: 10
-- holds: every(lift > 1) AND some(skill_id = 'apache_flink' AND round(lift, 1) = 3.2)
SELECT skill_id, share, share_low, share_high, lift
FROM gold.specialty_stack
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.specialty_stack) AND specialty_id = 'ml' AND lift > 1
ORDER BY rank, skill_id
LIMIT 10;
