package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;

/** The shape in which one applicant tracking system publishes its jobs. */
interface Board {
  /** Its name as the format of a mapping file. */
  String name();

  /** True if a job is of this shape. No job is of two. */
  boolean recognises(JsonNode job);

  /**
   * The canonical posting of a job. The company is set where the payload names it.
   *
   * @param envelope the document around the jobs; a missing node if there is none
   */
  CanonicalPosting posting(JsonNode job, JsonNode envelope);

  /** The name under which the system keeps the employer's board; null if the job does not say. */
  default String boardName(JsonNode job) {
    return null;
  }
}
