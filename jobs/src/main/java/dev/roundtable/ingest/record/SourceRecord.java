package dev.roundtable.ingest.record;

import java.io.Serializable;

/**
 * A record as read, good or rejected.
 *
 * @param number 1 for the first record of its object; 0 for the object as a whole
 * @param payload the record verbatim; for a rejected one the beginning of it, empty if there is
 *     none
 * @param canonical the record in canonical form, null if the payload already is, or if it is
 *     rejected
 * @param reason null for a good record
 */
public record SourceRecord(
    long number, String payload, String canonical, Rejection.Reason reason, String message)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SNIPPET_LENGTH = 300;

  public static SourceRecord good(long number, String payload, String canonical) {
    return new SourceRecord(number, payload, canonical, null, null);
  }

  public static SourceRecord rejected(long number, String payload, Rejection rejection) {
    String snippet =
        payload.length() > SNIPPET_LENGTH ? payload.substring(0, SNIPPET_LENGTH) : payload;
    return new SourceRecord(number, snippet, null, rejection.reason(), rejection.getMessage());
  }

  public boolean isGood() {
    return reason == null;
  }
}
