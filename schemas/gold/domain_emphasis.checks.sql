-- fail: key is unique
SELECT as_of_date, company_id, level, domain_id FROM gold.domain_emphasis GROUP BY as_of_date, company_id, level, domain_id HAVING count(*) > 1;
-- fail: shares of a scope sum to one
SELECT company_id, level FROM gold.domain_emphasis GROUP BY company_id, level HAVING abs(sum(share) - 1) > 1e-9;
