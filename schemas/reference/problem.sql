-- reference.problem: one row per practice problem
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.problem (
  problem_id    STRING         NOT NULL COMMENT 'problem id',
  title         STRING         NOT NULL COMMENT 'title',
  domain_id     STRING         NOT NULL COMMENT 'domain id',
  levels        ARRAY<STRING>  NOT NULL COMMENT 'levels it suits',
  skills        ARRAY<STRING>  NOT NULL COMMENT 'skills it uses',
  difficulty    INT            NOT NULL COMMENT '1 easy to 3 hard',
  guide_version STRING         NOT NULL COMMENT 'version of the guide content',
  run_id        STRING         NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: practice problem'
