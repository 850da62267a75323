-- reference.metro: one row per metro
-- slice: none
-- version: run_id
CREATE TABLE IF NOT EXISTS reference.metro (
  metro_id         STRING  NOT NULL COMMENT 'metro id',
  name             STRING  NOT NULL COMMENT 'display name',
  label            STRING  NOT NULL COMMENT 'name on the page of the metro',
  region           STRING  NOT NULL COMMENT 'state or province code',
  country          STRING  NOT NULL COMMENT 'country code',
  editorial_factor DOUBLE  NOT NULL COMMENT 'pay relative to the reference market, over all companies',
  guide_version    STRING  NOT NULL COMMENT 'version of the guide content',
  run_id           STRING  NOT NULL COMMENT 'run that made the row'
) USING DELTA COMMENT 'Guide content: metro'
