-- gold.skill_pair: one row per (as-of date, skill, other skill), of each skill the 20 named with it most often
-- slice: as_of_date
-- version: run_id
-- reads: silver.posting, silver.posting_skill
CREATE TABLE IF NOT EXISTS gold.skill_pair (
  as_of_date     DATE   NOT NULL COMMENT 'day the row is true of',
  skill_id       STRING NOT NULL COMMENT 'skill id',
  other_skill_id STRING NOT NULL COMMENT 'skill id',
  cluster_count  INT    NOT NULL COMMENT 'clusters of current postings of data roles that name the skill',
  both_count     INT    NOT NULL COMMENT 'clusters that name both; 5 or more',
  share          DOUBLE NOT NULL COMMENT 'both_count / cluster_count',
  lift           DOUBLE NOT NULL COMMENT 'share over the share of all clusters that name the other skill',
  rank           INT    NOT NULL COMMENT '1 for the one named with it most often',
  method_version STRING NOT NULL COMMENT 'method and constants',
  run_id         STRING NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'What postings that name a skill name with it'
