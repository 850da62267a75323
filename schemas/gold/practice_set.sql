-- gold.practice_set: one row per (as-of date, company, level, position)
-- slice: as_of_date
-- version: run_id
-- reads: gold.domain_emphasis
CREATE TABLE IF NOT EXISTS gold.practice_set (
  as_of_date     DATE    NOT NULL COMMENT 'day the row is true of',
  company_id     STRING  NOT NULL COMMENT 'company id',
  level          STRING  NOT NULL COMMENT 'level id',
  position       INT     NOT NULL COMMENT 'order of display, from 1',
  problem_id     STRING  NOT NULL COMMENT 'problem id',
  domain_id      STRING  NOT NULL COMMENT 'domain of the problem',
  emphasis       DOUBLE  NOT NULL COMMENT 'emphasis of the domain at the company and level',
  score          DOUBLE  NOT NULL COMMENT 'score that chose it',
  method_version STRING  NOT NULL COMMENT 'method and constants',
  run_id         STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Problems to practise'
