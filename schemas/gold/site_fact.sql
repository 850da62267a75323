-- gold.site_fact: one row per as-of date
-- slice: as_of_date
-- version: run_id
-- reads: silver.report_round, silver.posting, silver.offer
CREATE TABLE IF NOT EXISTS gold.site_fact (
  as_of_date            DATE    NOT NULL COMMENT 'day the row is true of',
  report_count          BIGINT  NOT NULL COMMENT 'interview reports',
  verified_report_count BIGINT  NOT NULL COMMENT 'of those the ones that the source checked',
  report_company_count  BIGINT  NOT NULL COMMENT 'companies with an interview report',
  posting_count         BIGINT  NOT NULL COMMENT 'current postings',
  posting_cluster_count BIGINT  NOT NULL COMMENT 'clusters of current postings',
  offer_count           BIGINT  NOT NULL COMMENT 'offer samples that statistics use',
  method_version        STRING  NOT NULL COMMENT 'method and constants',
  run_id                STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Counts for the whole site'
