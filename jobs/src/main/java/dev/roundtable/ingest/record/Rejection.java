package dev.roundtable.ingest.record;

/** Why a record or an object could not be read. */
public final class Rejection extends Exception {
  private static final long serialVersionUID = 1L;

  /** Reason codes; stored in {@code bronze.rejected_record}, so names are never reused. */
  public enum Reason {
    BAD_VALUE,
    EMPTY_OBJECT,
    EXPANDS_TOO_FAR,
    NO_COMPANY,
    NO_JOB_POSTING,
    NOT_CSV,
    NOT_GZIP,
    NOT_JSON,
    NOT_PARQUET,
    NOT_TEXT,
    NOT_UTF8,
    NOT_ZSTD,
    OBJECT_TOO_LARGE,
    RECORD_TOO_LONG,
    SCHEMA_VIOLATION,
    TRUNCATED,
    UNKNOWN_COLUMN,
    UNKNOWN_FORMAT
  }

  private final Reason reason;

  public Rejection(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
