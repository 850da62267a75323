-- bronze.raw_report: one row per interview report record of a landing object
-- slice: landed_on
-- version: object_uri, object_etag
CREATE TABLE IF NOT EXISTS bronze.raw_report (
  source        STRING NOT NULL COMMENT 'source key, from the landing path',
  landed_on     DATE   NOT NULL COMMENT 'landing day, from the landing path',
  object_uri    STRING NOT NULL COMMENT 'landing object it stands in',
  object_etag   STRING NOT NULL COMMENT 'version of the landing object',
  record_number BIGINT NOT NULL COMMENT 'position in the object: line or row, from 1',
  content_hash  STRING NOT NULL COMMENT 'SHA-256 of the payload',
  payload       STRING NOT NULL COMMENT 'the record verbatim; of a CSV row its cells by column name',
  record        STRING          COMMENT 'the record in canonical form (schemas/landing/report.schema.json); null where the payload already is'
) USING DELTA PARTITIONED BY (landed_on) COMMENT 'Source records of interview reports'
