-- What does Amazon ask for, and how sure is that?
-- columns: skill_id, share, share_low, share_high, required_count, cluster_count
-- rows: 15
-- holds: some(skill_id = 'redshift' AND required_count = 263 AND cluster_count = 879)
SELECT skill_id, share, share_low, share_high, required_count, cluster_count
FROM gold.tech_stack
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.tech_stack) AND company_id = 'amazon' AND level = 'all'
ORDER BY rank, skill_id
LIMIT 15;
