-- reference.skill: one row per skill
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.skill (
  skill_id      STRING         NOT NULL COMMENT 'skill id',
  name          STRING         NOT NULL COMMENT 'display name',
  domain_id     STRING         NOT NULL COMMENT 'domain id',
  kind          STRING         NOT NULL COMMENT 'language, engine, warehouse, ...',
  aliases       ARRAY<STRING>  NOT NULL COMMENT 'spellings',
  ambiguous     BOOLEAN        NOT NULL COMMENT 'spellings are also everyday words',
  guide_slug    STRING         NOT NULL COMMENT 'page of the tool guide; empty if there is none',
  guide_version STRING         NOT NULL COMMENT 'version of the guide content',
  run_id        STRING         NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: skill'
