-- fail: key is unique
SELECT as_of_date, company_id, level, position FROM gold.practice_set GROUP BY as_of_date, company_id, level, position HAVING count(*) > 1;
-- fail: no problem twice
SELECT company_id, level, problem_id FROM gold.practice_set GROUP BY company_id, level, problem_id HAVING count(*) > 1;
