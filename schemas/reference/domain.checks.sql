-- fail: key is unique
SELECT domain_id FROM reference.domain GROUP BY domain_id HAVING count(*) > 1;
