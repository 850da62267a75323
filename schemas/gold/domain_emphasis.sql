-- gold.domain_emphasis: one row per (as-of date, company or all, level or all, domain)
-- slice: as_of_date
-- version: run_id
-- reads: silver.posting, silver.posting_skill
CREATE TABLE IF NOT EXISTS gold.domain_emphasis (
  as_of_date         DATE           NOT NULL COMMENT 'day the row is true of',
  company_id         STRING         NOT NULL COMMENT 'company id, or all',
  level              STRING         NOT NULL COMMENT 'level id, or all',
  domain_id          STRING         NOT NULL COMMENT 'domain id',
  cluster_count      INT            NOT NULL COMMENT 'clusters of current postings with a skill, in the scope',
  own_share          DOUBLE         NOT NULL COMMENT 'mean share over the clusters of the scope',
  share              DOUBLE         NOT NULL COMMENT 'own share shrunk to the parent',
  share_low          DOUBLE         NOT NULL COMMENT 'low end of the 90% interval',
  share_high         DOUBLE         NOT NULL COMMENT 'high end',
  weight_on_own_data DOUBLE         NOT NULL COMMENT 'n / (n + k)',
  parent             STRING         NOT NULL COMMENT 'what it is shrunk to: company_and_level (what the other levels of the company and the level of all let expect), all or none',
  concentration      DOUBLE         NOT NULL COMMENT 'k: how many clusters the parent is worth',
  top_skills         ARRAY<STRING>  NOT NULL COMMENT 'skills of the domain named most in the scope',
  method_version     STRING         NOT NULL COMMENT 'method and constants',
  run_id             STRING         NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'How much of what postings ask for belongs to a domain'
