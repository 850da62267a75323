-- gold.comp_by_year: one row per (as-of date, company or all, role, level, metro or all, year)
-- slice: as_of_date
-- version: run_id
-- reads: silver.offer
CREATE TABLE IF NOT EXISTS gold.comp_by_year (
  as_of_date     DATE    NOT NULL COMMENT 'day the row is true of',
  company_id     STRING  NOT NULL COMMENT 'company id, or all',
  role           STRING  NOT NULL COMMENT 'role id',
  level          STRING  NOT NULL COMMENT 'level id',
  metro_id       STRING  NOT NULL COMMENT 'metro id, or all',
  year           INT     NOT NULL COMMENT 'year of the offers',
  used_count     INT     NOT NULL COMMENT 'offer samples that the statistics use',
  settled_on     DATE             COMMENT 'day up to which first arrivals count',
  total_p25      DOUBLE           COMMENT '25th percentile of total a year in US dollars, type 7; null if n is too small to say it',
  total_p25_low  DOUBLE           COMMENT 'low end of its 95% interval, from order statistics; null if n gives none',
  total_p25_high DOUBLE           COMMENT 'high end of its 95% interval',
  total_p50      DOUBLE           COMMENT '50th percentile of total a year in US dollars, type 7; null if n is too small to say it',
  total_p50_low  DOUBLE           COMMENT 'low end of its 95% interval, from order statistics; null if n gives none',
  total_p50_high DOUBLE           COMMENT 'high end of its 95% interval',
  total_p75      DOUBLE           COMMENT '75th percentile of total a year in US dollars, type 7; null if n is too small to say it',
  total_p75_low  DOUBLE           COMMENT 'low end of its 95% interval, from order statistics; null if n gives none',
  total_p75_high DOUBLE           COMMENT 'high end of its 95% interval',
  suppressed     STRING           COMMENT 'why nothing is said: too_few, dominated, differencing; null if something is',
  method_version STRING  NOT NULL COMMENT 'method and constants',
  run_id         STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Total compensation of offers by year'
