-- gold.release: one row per published release
-- slice: release_id
-- version: release_id
-- reads: gold.page
CREATE TABLE IF NOT EXISTS gold.release (
  release_id          STRING  NOT NULL COMMENT 'id of the release: as-of date and a hash of its pages',
  as_of_date          DATE    NOT NULL COMMENT 'day the release is true of',
  previous_release_id STRING           COMMENT 'release that was current before',
  page_count          INT     NOT NULL COMMENT 'pages in the release',
  added_count         INT     NOT NULL COMMENT 'pages that the previous release did not have',
  changed_count       INT     NOT NULL COMMENT 'pages with other content',
  removed_count       INT     NOT NULL COMMENT 'pages that are gone',
  manifest_hash       STRING  NOT NULL COMMENT 'SHA-256 of the manifest'
) USING DELTA PARTITIONED BY (release_id) COMMENT 'Releases of the site'
