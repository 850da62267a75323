-- fail: key is unique
SELECT company_id, ladder_code, valid_from FROM reference.ladder_level GROUP BY company_id, ladder_code, valid_from HAVING count(*) > 1;
