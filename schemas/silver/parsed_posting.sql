-- silver.parsed_posting: one row per job posting record of a landing object
-- slice: landed_on
-- version: run_id
-- reads: bronze.raw_posting
CREATE TABLE IF NOT EXISTS silver.parsed_posting (
  source          STRING         NOT NULL COMMENT 'source key, as in bronze',
  posting_id      STRING         NOT NULL COMMENT 'id, unique within the source',
  landed_on       DATE           NOT NULL COMMENT 'landing day of the version',
  object_uri      STRING         NOT NULL COMMENT 'landing object of the version',
  record_number   BIGINT         NOT NULL COMMENT 'position in the object',
  content_hash    STRING         NOT NULL COMMENT 'SHA-256 of the source record',
  company_id      STRING         NOT NULL COMMENT 'company id: of the guide, else made from the name; empty if the record names none',
  company_name    STRING         NOT NULL COMMENT 'display name',
  company_known   BOOLEAN        NOT NULL COMMENT 'true if the guide knows the company',
  title           STRING         NOT NULL COMMENT 'title as published',
  title_key       STRING         NOT NULL COMMENT 'title folded, to compare',
  role            STRING         NOT NULL COMMENT 'role id, such as data_engineer; empty if unknown',
  level           STRING         NOT NULL COMMENT 'level id, such as staff; empty if unknown',
  level_source    STRING         NOT NULL COMMENT 'where the level is from: title, ladder, field, description; empty if unknown',
  track           STRING         NOT NULL COMMENT 'ic or manager',
  specialties     ARRAY<STRING>  NOT NULL COMMENT 'streaming, ml, platform, aws, ...',
  places          ARRAY<STRUCT<city: STRING, region: STRING, country: STRING, metro_id: STRING>> NOT NULL COMMENT 'places of work in the order of the text',
  metros          ARRAY<STRING>  NOT NULL COMMENT 'metro ids of the places, sorted',
  remote          BOOLEAN        NOT NULL COMMENT 'remote work is offered',
  hybrid          BOOLEAN        NOT NULL COMMENT 'hybrid work is named',
  posted_on       DATE                    COMMENT 'day the employer posted it',
  closes_on       DATE                    COMMENT 'day it closed or will close',
  employment_type STRING                  COMMENT 'as published',
  url             STRING                  COMMENT 'where it was published',
  text_hash       STRING         NOT NULL COMMENT 'hash of the folded words of the description',
  text_empty      BOOLEAN        NOT NULL COMMENT 'the record has no description',
  skills          ARRAY<STRUCT<skill_id: STRING, strength: STRING, span_start: INT, span_end: INT, rule: STRING>> NOT NULL COMMENT 'skills named, with the span in the description and the rule',
  pay             ARRAY<STRUCT<component: STRING, currency: STRING, period: STRING, pay_min: DOUBLE, pay_max: DOUBLE, annual_min: BIGINT, annual_max: BIGINT, origin: STRING, span_start: INT, span_end: INT>> NOT NULL COMMENT 'ranges of pay, as advertised and a year',
  issues          ARRAY<STRING>  NOT NULL COMMENT 'codes of what was doubtful',
  run_id          STRING         NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (landed_on) COMMENT 'Facts of each posting record, as its text gives them'
