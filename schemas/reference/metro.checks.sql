-- fail: key is unique
SELECT metro_id FROM reference.metro GROUP BY metro_id HAVING count(*) > 1;
