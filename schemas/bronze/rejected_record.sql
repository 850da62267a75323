-- bronze.rejected_record: one row per record, or object, that could not be read
-- slice: landed_on
-- version: object_uri, object_etag
CREATE TABLE IF NOT EXISTS bronze.rejected_record (
  kind          STRING NOT NULL COMMENT 'what the object holds: postings, offers or reports',
  source        STRING NOT NULL COMMENT 'source key, from the landing path',
  landed_on     DATE   NOT NULL COMMENT 'landing day, from the landing path',
  object_uri    STRING NOT NULL COMMENT 'landing object it stands in',
  object_etag   STRING NOT NULL COMMENT 'version of the landing object',
  record_number BIGINT NOT NULL COMMENT 'position in the object: line or row, from 1; 0 for the object as a whole',
  reason        STRING NOT NULL COMMENT 'reason code, such as not_json, schema_violation, not_gzip',
  message       STRING NOT NULL COMMENT 'what is wrong, without the values',
  snippet       STRING NOT NULL COMMENT 'beginning of the record, at most 300 characters'
) USING DELTA PARTITIONED BY (landed_on) COMMENT 'Records that could not be read, with the reason'
