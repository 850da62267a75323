-- Which skills rose most at staff level against 90 days ago?
-- columns: skill_id, share, share_before, change, cluster_count
-- rows: 10
-- holds: every(share > share_before) AND some(skill_id = 'python' AND round(change, 2) = 0.28)
SELECT skill_id, share, share_before, share - share_before AS change, cluster_count
FROM gold.tech_stack
WHERE as_of_date = (SELECT max(as_of_date) FROM gold.tech_stack)
  AND company_id = 'all' AND level = 'staff' AND share > share_before
ORDER BY change DESC, skill_id
LIMIT 10;
