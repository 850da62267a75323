-- fail: key is unique
SELECT as_of_date, source, posting_id FROM silver.posting GROUP BY as_of_date, source, posting_id HAVING count(*) > 1;
-- fail: first seen comes before last seen
SELECT source, posting_id FROM silver.posting WHERE first_seen_on > last_seen_on OR last_seen_on > as_of_date;
