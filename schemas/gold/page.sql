-- gold.page: one row per (as-of date, slug)
-- slice: as_of_date
-- version: run_id
-- reads: gold.comp_distribution, gold.comp_by_year, gold.comp_estimate, gold.market_factor, gold.tech_stack, gold.specialty_stack, gold.skill_pair, gold.domain_emphasis, gold.round_focus, gold.loop_fact, gold.practice_set, gold.site_fact
CREATE TABLE IF NOT EXISTS gold.page (
  as_of_date     DATE    NOT NULL COMMENT 'day the row is true of',
  slug           STRING  NOT NULL COMMENT 'path of the page on the site',
  page_type      STRING  NOT NULL COMMENT 'company, company_level, company_level_city, role, technology, round or index',
  status         STRING  NOT NULL COMMENT 'made, or not_made',
  reason         STRING           COMMENT 'why it was not made',
  document       STRING           COMMENT 'the page as canonical JSON; null if it was not made',
  content_hash   STRING           COMMENT 'SHA-256 of the document',
  byte_count     BIGINT           COMMENT 'length of the document in bytes',
  method_version STRING  NOT NULL COMMENT 'method and constants',
  run_id         STRING  NOT NULL COMMENT 'run that made the row: a hash of the method, the day and the inputs'
) USING DELTA PARTITIONED BY (as_of_date) COMMENT 'Page documents'
