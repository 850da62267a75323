-- silver.parsed_report: one row per interview report record of a landing object
-- slice: landed_on
-- version: run_id
-- reads: bronze.raw_report
CREATE TABLE IF NOT EXISTS silver.parsed_report (
  source        STRING         NOT NULL COMMENT 'source key, as in bronze',
  report_id     STRING         NOT NULL COMMENT 'id, unique within the source',
  landed_on     DATE           NOT NULL COMMENT 'landing day of the version',
  object_uri    STRING         NOT NULL COMMENT 'landing object of the version',
  record_number BIGINT         NOT NULL COMMENT 'position in the object',
  content_hash  STRING         NOT NULL COMMENT 'SHA-256 of the source record',
  reported_on   DATE           NOT NULL COMMENT 'day of the report',
  company_id    STRING         NOT NULL COMMENT 'company id: of the guide, else made from the name; empty if the record names none',
  company_name  STRING         NOT NULL COMMENT 'display name',
  company_known BOOLEAN        NOT NULL COMMENT 'true if the guide knows the company',
  role          STRING         NOT NULL COMMENT 'role id; empty if unknown',
  level         STRING         NOT NULL COMMENT 'level id; empty if unknown',
  outcome       STRING         NOT NULL COMMENT 'offer, reject, withdrawn or unknown',
  verified      BOOLEAN        NOT NULL COMMENT 'the source checked that the interview took place',
  rounds        ARRAY<STRUCT<number: INT, kind: STRING, stage: STRING, minutes: DOUBLE, questions: ARRAY<STRUCT<domain_id: STRING, questions: INT, confidence: DOUBLE>>>> NOT NULL COMMENT 'rounds in order, with the number of questions by domain and the mean of how sure it is',
  issues        ARRAY<STRING>  NOT NULL COMMENT 'codes of what was doubtful',
  run_id        STRING         NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (landed_on) COMMENT 'Facts of each interview report record'
