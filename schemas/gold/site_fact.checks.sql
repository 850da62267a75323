-- fail: key is unique
SELECT as_of_date FROM gold.site_fact GROUP BY as_of_date HAVING count(*) > 1;
