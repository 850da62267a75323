-- gold.round_focus: one row per (as-of date, company, level, round, domain)
-- slice: as_of_date
-- version: run_id
-- reads: gold.domain_emphasis, silver.report_round
CREATE TABLE IF NOT EXISTS gold.round_focus (
  as_of_date            DATE          NOT NULL COMMENT 'day the row is true of',
  company_id            STRING        NOT NULL COMMENT 'company id',
  level                 STRING        NOT NULL COMMENT 'level id',
  stage                 STRING        NOT NULL COMMENT 'online_assessment, phone_screen or onsite',
  domain_id             STRING        NOT NULL COMMENT 'domain id',
  share                 DOUBLE        NOT NULL COMMENT 'posterior share of the questions of the round',
  share_low             DOUBLE        NOT NULL COMMENT 'low end of the 90% credible interval',
  share_high            DOUBLE        NOT NULL COMMENT 'high end',
  percent               INT           NOT NULL COMMENT 'share for display; those of a round add up to 100',
  posting_count         INT           NOT NULL COMMENT 'clusters of current postings behind the emphasis',
  posting_scope         STRING        NOT NULL COMMENT 'whose postings: company_level, company (over all levels), or none',
  posting_weight        DOUBLE        NOT NULL COMMENT 'weight of those postings in the emphasis, the rest being what other postings let expect',
  report_count          INT           NOT NULL COMMENT 'interview reports of the company with questions of this round',
  verified_report_count INT           NOT NULL COMMENT 'of those the ones that the source checked; questions of the others count half',
  question_count        INT                    COMMENT 'questions of the domain in those reports; null with fewer than 5 reports, which then have no part in the share',
  other_report_count    INT           NOT NULL COMMENT 'reports of other companies with questions of this round',
  prior_share           DOUBLE        NOT NULL COMMENT 'share by the guide alone',
  expected_share        DOUBLE        NOT NULL COMMENT 'share before the own reports: by guide, other companies and postings',
  weight_on_own_reports DOUBLE        NOT NULL COMMENT 'n / (n + concentration), n being the weighted questions of the own reports',
  concentration         DOUBLE        NOT NULL COMMENT 'how many questions the expectation is worth',
  basis                 STRING        NOT NULL COMMENT 'what it rests on beside the guide: prior (nothing), other_companies, postings, reports, postings_and_reports',
  top_skills            ARRAY<STRING> NOT NULL COMMENT 'skills of the domain that postings of the scope name most',
  method_version        STRING        NOT NULL COMMENT 'method and constants',
  run_id                STRING        NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'What each interview round asks, by domain'
