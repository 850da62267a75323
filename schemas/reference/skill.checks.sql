-- fail: key is unique
SELECT skill_id FROM reference.skill GROUP BY skill_id HAVING count(*) > 1;
