-- silver.posting_salary: one row per (as-of date, source, posting id, range of pay)
-- slice: as_of_date
-- version: run_id
-- reads: silver.posting, silver.parsed_posting
CREATE TABLE IF NOT EXISTS silver.posting_salary (
  as_of_date DATE    NOT NULL COMMENT 'day the row is true of',
  source     STRING  NOT NULL COMMENT 'source key',
  posting_id STRING  NOT NULL COMMENT 'id, unique within the source',
  position   INT     NOT NULL COMMENT 'order in the posting, from 0',
  place      STRING  NOT NULL COMMENT 'where it is paid, in the words of the posting; empty if it does not say',
  metros     ARRAY<STRING> NOT NULL COMMENT 'metro ids of that place, else of the posting, sorted',
  component  STRING  NOT NULL COMMENT 'base or total',
  currency   STRING  NOT NULL COMMENT 'ISO 4217 code; empty if the text names none',
  period     STRING  NOT NULL COMMENT 'hour, day, week, month or year',
  pay_min    DOUBLE  NOT NULL COMMENT 'low end as advertised',
  pay_max    DOUBLE  NOT NULL COMMENT 'high end as advertised',
  annual_min BIGINT  NOT NULL COMMENT 'low end a year',
  annual_max BIGINT  NOT NULL COMMENT 'high end a year',
  origin     STRING  NOT NULL COMMENT 'field, pay_text or description',
  span_start INT     NOT NULL COMMENT 'first character in the origin; of the fields as written out where that is field',
  span_end   INT     NOT NULL COMMENT 'character after the last',
  run_id     STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Pay that a posting advertises'
