-- fail: key is unique
SELECT as_of_date, company_id, level, skill_id FROM gold.tech_stack GROUP BY as_of_date, company_id, level, skill_id HAVING count(*) > 1;
-- fail: share is a share
SELECT company_id, level, skill_id FROM gold.tech_stack WHERE share < share_low OR share > share_high OR share_low < 0 OR share_high > 1;
