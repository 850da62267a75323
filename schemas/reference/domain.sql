-- reference.domain: one row per domain of interview questions
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.domain (
  domain_id     STRING  NOT NULL COMMENT 'domain id',
  name          STRING  NOT NULL COMMENT 'display name',
  prior         MAP<STRING, DOUBLE> NOT NULL COMMENT 'weight in each stage before any evidence',
  guide_version STRING  NOT NULL COMMENT 'version of the guide content',
  run_id        STRING  NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: domain of interview questions'
