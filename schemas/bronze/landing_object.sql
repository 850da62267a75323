-- bronze.landing_object: one row per landing object: the version that was read last
-- slice: landed_on
-- version: object_uri, object_etag
CREATE TABLE IF NOT EXISTS bronze.landing_object (
  kind              STRING NOT NULL COMMENT 'what it holds: postings, offers or reports',
  source            STRING NOT NULL COMMENT 'source key, from the landing path',
  landed_on         DATE   NOT NULL COMMENT 'landing day, from the landing path',
  object_uri        STRING NOT NULL COMMENT 'where the object is',
  object_etag       STRING NOT NULL COMMENT 'entity tag of the version that was read',
  object_bytes      BIGINT NOT NULL COMMENT 'size as stored',
  read_count        BIGINT NOT NULL COMMENT 'records read',
  rejected_count    BIGINT NOT NULL COMMENT 'records rejected; they are in bronze.rejected_record',
  unreadable_reason STRING          COMMENT 'reason code if nothing of the object could be read'
) USING DELTA PARTITIONED BY (landed_on) COMMENT 'Landing objects that were read'
