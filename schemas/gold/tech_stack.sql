-- gold.tech_stack: one row per (as-of date, company or all, level or all, skill)
-- slice: as_of_date
-- version: run_id
-- reads: silver.posting, silver.posting_skill
CREATE TABLE IF NOT EXISTS gold.tech_stack (
  as_of_date     DATE   NOT NULL COMMENT 'day the row is true of',
  company_id     STRING NOT NULL COMMENT 'company id, or all',
  level          STRING NOT NULL COMMENT 'level id, or all',
  skill_id       STRING NOT NULL COMMENT 'skill id',
  cluster_count  INT    NOT NULL COMMENT 'clusters of current postings in the scope',
  required_count INT    NOT NULL COMMENT 'clusters that require the skill',
  named_count    INT    NOT NULL COMMENT 'clusters that name it at all',
  share          DOUBLE NOT NULL COMMENT 'required_count / cluster_count',
  share_low      DOUBLE NOT NULL COMMENT 'low end of the 95% Wilson interval',
  share_high     DOUBLE NOT NULL COMMENT 'high end',
  rank           INT    NOT NULL COMMENT '1 for the largest share in the scope',
  lift           DOUBLE          COMMENT 'share over the share among all companies at the same level; null if that is 0',
  share_before   DOUBLE          COMMENT 'share among the postings that were current 90 days earlier; null if these were fewer than 5 clusters',
  cluster_count_before INT       COMMENT 'clusters of postings that were current 90 days earlier; null if fewer than 5',
  method_version STRING NOT NULL COMMENT 'method and constants',
  run_id         STRING NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Share of current posting clusters of data roles that require a skill'
