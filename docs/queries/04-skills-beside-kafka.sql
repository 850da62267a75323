-- Who asks for Kafka, what else do they ask for?
-- columns: other_skill_id, share, lift, both_count
-- rows: 20
-- holds: some(other_skill_id = 'airflow' AND both_count = 559)
SELECT other_skill_id, share, lift, both_count
FROM gold.skill_pair
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.skill_pair) AND skill_id = 'kafka'
ORDER BY rank;
