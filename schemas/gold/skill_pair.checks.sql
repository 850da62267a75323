-- fail: key is unique
SELECT as_of_date, skill_id, other_skill_id FROM gold.skill_pair GROUP BY as_of_date, skill_id, other_skill_id HAVING count(*) > 1;
-- fail: no pair is named more often than either of its skills
SELECT skill_id, other_skill_id FROM gold.skill_pair WHERE both_count > cluster_count OR share > 1;
