-- silver.posting_skill: one row per (as-of date, source, posting id, skill)
-- slice: as_of_date
-- version: run_id
-- reads: silver.posting, silver.parsed_posting
CREATE TABLE IF NOT EXISTS silver.posting_skill (
  as_of_date DATE    NOT NULL COMMENT 'day the row is true of',
  source     STRING  NOT NULL COMMENT 'source key',
  posting_id STRING  NOT NULL COMMENT 'id, unique within the source',
  skill_id   STRING  NOT NULL COMMENT 'skill id',
  strength   STRING  NOT NULL COMMENT 'required, preferred or mentioned',
  span_start INT     NOT NULL COMMENT 'first character in the description',
  span_end   INT     NOT NULL COMMENT 'character after the last',
  rule       STRING  NOT NULL COMMENT 'rule that decided',
  run_id     STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Skills that a posting names'
