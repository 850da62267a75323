-- gold.comp_estimate: one row per (as-of date, company, role, level, metro or all)
-- slice: as_of_date
-- version: run_id
-- reads: silver.offer, gold.comp_distribution
CREATE TABLE IF NOT EXISTS gold.comp_estimate (
  as_of_date     DATE    NOT NULL COMMENT 'day the row is true of',
  company_id     STRING  NOT NULL COMMENT 'company id',
  role           STRING  NOT NULL COMMENT 'role id',
  level          STRING  NOT NULL COMMENT 'level id',
  metro_id       STRING  NOT NULL COMMENT 'metro id, or all',
  total_p50      DOUBLE  NOT NULL COMMENT 'median of total a year in US dollars that level, company and metro let expect; not a quantile of samples',
  total_p50_low  DOUBLE  NOT NULL COMMENT 'low end of its 95% interval',
  total_p50_high DOUBLE  NOT NULL COMMENT 'high end of its 95% interval',
  own_count      INT     NOT NULL COMMENT 'offers of the cell itself among those the model is made from',
  own_weight     DOUBLE  NOT NULL COMMENT 'share of the own offers in the effect of the cell; 0 where they may not be published',
  offer_count    INT     NOT NULL COMMENT 'offers of the role that the model is made from',
  method_version STRING  NOT NULL COMMENT 'method and constants',
  run_id         STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Pay of thin cells, borrowed from level, company and metro'
