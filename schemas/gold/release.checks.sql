-- fail: key is unique
SELECT release_id FROM gold.release GROUP BY release_id HAVING count(*) > 1;
