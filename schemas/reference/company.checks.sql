-- fail: key is unique
SELECT company_id FROM reference.company GROUP BY company_id HAVING count(*) > 1;
