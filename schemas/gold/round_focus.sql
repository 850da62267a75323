-- gold.round_focus: one row per (as-of date, company, level, round, domain)
-- slice: as_of_date
-- version: run_id
-- reads: gold.domain_emphasis, silver.report_round
CREATE TABLE IF NOT EXISTS gold.round_focus (
  as_of_date     DATE           NOT NULL COMMENT 'day the row is true of',
  company_id     STRING         NOT NULL COMMENT 'company id',
  level          STRING         NOT NULL COMMENT 'level id',
  stage          STRING         NOT NULL COMMENT 'online_assessment, phone_screen or onsite',
  domain_id      STRING         NOT NULL COMMENT 'domain id',
  share          DOUBLE         NOT NULL COMMENT 'posterior share of the questions of the round',
  share_low      DOUBLE         NOT NULL COMMENT 'low end of the 90% credible interval',
  share_high     DOUBLE         NOT NULL COMMENT 'high end',
  percent        INT            NOT NULL COMMENT 'share for display; those of a round add up to 100',
  posting_count  INT            NOT NULL COMMENT 'clusters of current postings behind the emphasis',
  report_count   INT            NOT NULL COMMENT 'interview reports with questions of this round',
  question_count INT            NOT NULL COMMENT 'questions of the domain in those reports',
  prior_share    DOUBLE         NOT NULL COMMENT 'share before any evidence',
  basis          STRING         NOT NULL COMMENT 'what it rests on: prior, postings, reports, postings_and_reports',
  top_skills     ARRAY<STRING>  NOT NULL COMMENT 'skills of the domain that postings of the scope name most',
  method_version STRING         NOT NULL COMMENT 'method and constants',
  run_id         STRING         NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'What each interview round asks, by domain'
