-- reference.company: one row per company that the guide writes about
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.company (
  company_id         STRING         NOT NULL COMMENT 'company id',
  name               STRING         NOT NULL COMMENT 'display name',
  slug               STRING         NOT NULL COMMENT 'path on the site',
  aliases            ARRAY<STRING>  NOT NULL COMMENT 'other names',
  reference_metro_id STRING         NOT NULL COMMENT 'metro that its bands are for',
  stages             ARRAY<STRING>  NOT NULL COMMENT 'stages of its interview loop',
  locations          STRING         NOT NULL COMMENT 'where the roles are',
  guide_version      STRING         NOT NULL COMMENT 'version of the guide content',
  run_id             STRING         NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: company that the guide writes about'
