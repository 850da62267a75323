-- fail: key is unique
SELECT problem_id FROM reference.problem GROUP BY problem_id HAVING count(*) > 1;
