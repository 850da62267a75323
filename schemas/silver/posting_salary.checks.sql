-- fail: key is unique
SELECT as_of_date, source, posting_id, position FROM silver.posting_salary GROUP BY as_of_date, source, posting_id, position HAVING count(*) > 1;
-- fail: low end is not above high end
SELECT source, posting_id, position FROM silver.posting_salary WHERE annual_min > annual_max;
