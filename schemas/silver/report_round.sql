-- silver.report_round: one row per (as-of date, report, round, domain); a round without questions has one row with no domain
-- slice: as_of_date
-- version: run_id
-- reads: silver.parsed_report
CREATE TABLE IF NOT EXISTS silver.report_round (
  as_of_date     DATE     NOT NULL COMMENT 'day the row is true of',
  source         STRING   NOT NULL COMMENT 'source key',
  report_id      STRING   NOT NULL COMMENT 'id, unique within the source',
  reported_on    DATE     NOT NULL COMMENT 'day of the report',
  company_id     STRING   NOT NULL COMMENT 'company id: of the guide, else made from the name; empty if the record names none',
  company_name   STRING   NOT NULL COMMENT 'display name',
  company_known  BOOLEAN  NOT NULL COMMENT 'true if the guide knows the company',
  role           STRING   NOT NULL COMMENT 'role id; empty if unknown',
  level          STRING   NOT NULL COMMENT 'level id; empty if unknown',
  outcome        STRING   NOT NULL COMMENT 'offer, reject, withdrawn or unknown',
  verified       BOOLEAN  NOT NULL COMMENT 'the source checked that the interview took place',
  round_number   INT      NOT NULL COMMENT 'position in the loop, from 1; 0 for a report without rounds',
  round_kind     STRING            COMMENT 'round as reported',
  stage          STRING   NOT NULL COMMENT 'recruiter, online_assessment, phone_screen, onsite, take_home; empty if unknown',
  minutes        DOUBLE            COMMENT 'length',
  domain_id      STRING   NOT NULL COMMENT 'domain of the questions; empty if none was recognised',
  question_count INT      NOT NULL COMMENT 'questions of the domain',
  confidence     DOUBLE            COMMENT 'how sure the domain is, the mean of the questions: 1 where the source names it; null without questions',
  run_id         STRING   NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'What the rounds of interview reports asked'
