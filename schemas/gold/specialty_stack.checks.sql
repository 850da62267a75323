-- fail: key is unique
SELECT as_of_date, specialty_id, skill_id FROM gold.specialty_stack GROUP BY as_of_date, specialty_id, skill_id HAVING count(*) > 1;
-- fail: share is a share
SELECT specialty_id, skill_id FROM gold.specialty_stack WHERE share < share_low OR share > share_high OR share_low < 0 OR share_high > 1;
