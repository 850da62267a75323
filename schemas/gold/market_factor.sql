-- gold.market_factor: one row per (as-of date, company or all, metro, reference metro)
-- slice: as_of_date
-- version: run_id
-- reads: silver.offer
CREATE TABLE IF NOT EXISTS gold.market_factor (
  as_of_date         DATE    NOT NULL COMMENT 'day the row is true of',
  company_id         STRING  NOT NULL COMMENT 'company id, or all',
  metro_id           STRING  NOT NULL COMMENT 'metro id',
  reference_metro_id STRING  NOT NULL COMMENT 'metro that the factor is relative to',
  factor             DOUBLE           COMMENT 'pay here over pay there; null if too few offers match',
  factor_low         DOUBLE           COMMENT 'low end of the 95% bootstrap interval',
  factor_high        DOUBLE           COMMENT 'high end',
  cell_count         INT     NOT NULL COMMENT 'cells of company, role, level and experience with offers in both metros',
  local_count        INT     NOT NULL COMMENT 'local offers in those cells; 0 where there is no factor',
  reference_count    INT     NOT NULL COMMENT 'reference offers in those cells',
  editorial_factor   DOUBLE           COMMENT 'what the guide says',
  chosen_factor      DOUBLE           COMMENT 'factor that pages use, to two decimals: of the company, else of all companies, else editorial',
  chosen_from        STRING  NOT NULL COMMENT 'company, all_companies, editorial or none',
  method_version     STRING  NOT NULL COMMENT 'method and constants',
  run_id             STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Pay relative to the reference metro, matched on company, role, level and experience'
