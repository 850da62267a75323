-- fail: key is unique
SELECT as_of_date, slug FROM gold.page GROUP BY as_of_date, slug HAVING count(*) > 1;
-- fail: a page has a document, or a reason why not
SELECT slug FROM gold.page WHERE (status = 'made') <> (document IS NOT NULL) OR (status = 'not_made') <> (reason IS NOT NULL);
