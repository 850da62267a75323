-- reference.ladder_level: one row per (company, rung of its ladder, first day it is valid)
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.ladder_level (
  company_id    STRING         NOT NULL COMMENT 'company id',
  ladder_code   STRING         NOT NULL COMMENT 'what the company calls the rung',
  level         STRING         NOT NULL COMMENT 'level id',
  aliases       ARRAY<STRING>  NOT NULL COMMENT 'other spellings',
  valid_from    DATE                    COMMENT 'first day that the code meant this level; null if it always did',
  valid_to      DATE                    COMMENT 'last day; null if it still does',
  base_from     BIGINT                  COMMENT 'editorial base band, low end, in currency; null if there is none',
  base_to       BIGINT                  COMMENT 'high end',
  total_from    BIGINT                  COMMENT 'editorial total band, low end',
  total_to      BIGINT                  COMMENT 'high end',
  currency      STRING                  COMMENT 'currency of the bands',
  guide_version STRING         NOT NULL COMMENT 'version of the guide content',
  run_id        STRING         NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: (company, rung of its ladder)'
