-- fail: key is unique
SELECT company_id, ladder_code FROM reference.ladder_level GROUP BY company_id, ladder_code HAVING count(*) > 1;
