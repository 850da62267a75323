-- gold.loop_fact: one row per (as-of date, company or all)
-- slice: as_of_date
-- version: run_id
-- reads: silver.report_round
CREATE TABLE IF NOT EXISTS gold.loop_fact (
  as_of_date            DATE    NOT NULL COMMENT 'day the row is true of',
  company_id            STRING  NOT NULL COMMENT 'company id, or all',
  report_count          INT     NOT NULL COMMENT 'interview reports for data roles that came to the onsite rounds',
  rounds_median         DOUBLE           COMMENT 'median number of rounds; null with fewer than 5 reports',
  rounds_low            DOUBLE           COMMENT 'low end of its 95% interval',
  rounds_high           DOUBLE           COMMENT 'high end',
  onsite_report_count   INT     NOT NULL COMMENT 'of those the ones that give the minutes of every onsite round',
  onsite_minutes_median DOUBLE           COMMENT 'median of the minutes of all onsite rounds; null with fewer than 5 reports',
  onsite_minutes_low    DOUBLE           COMMENT 'low end of its 95% interval',
  onsite_minutes_high   DOUBLE           COMMENT 'high end',
  method_version        STRING  NOT NULL COMMENT 'method and constants',
  run_id                STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Length of the interview loop, from interview reports'
