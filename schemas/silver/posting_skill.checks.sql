-- fail: key is unique
SELECT as_of_date, source, posting_id, skill_id FROM silver.posting_skill GROUP BY as_of_date, source, posting_id, skill_id HAVING count(*) > 1;
-- fail: strength is known
SELECT source, posting_id, skill_id FROM silver.posting_skill WHERE strength NOT IN ('required', 'preferred', 'mentioned');
