-- Why records were rejected; the records are in bronze.rejected_record
SELECT kind, source, reason, count(*) AS records, min_by(message, (object_uri, record_number)) AS first_message,
  min(struct(object_uri, record_number)).object_uri AS first_object, min(struct(object_uri, record_number)).record_number AS first_record
FROM bronze.rejected_record
GROUP BY kind, source, reason
ORDER BY records DESC, kind, source, reason
