package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The search of amazon.jobs. */
final class AmazonJobs implements Board {
  private static final String SITE = "https://www.amazon.jobs";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  @Override
  public String name() {
    return "amazon_jobs";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("id_icims") || (job.has("job_path") && job.has("basic_qualifications"));
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    CanonicalPosting posting =
        new CanonicalPosting()
            .setFirst("source_id", job.path("id_icims"), job.path("id"))
            .set("title", job.path("title"))
            .set("company", job.path("company_name"))
            .set("url", job.path("job_path").asText("").isEmpty() ? null : url(job))
            .set("posted_on", day(job.path("posted_date").asText("")))
            .set("employment_type", job.path("job_schedule_type"))
            .html(null, job.path("description"))
            .html("Basic qualifications", job.path("basic_qualifications"))
            .html("Preferred qualifications", job.path("preferred_qualifications"));
    job.path("locations").forEach(place -> place(posting, place));
    if (!posting.hasPlace()) {
      posting.place(
          job.path(
              job.path("normalized_location").asText("").isBlank()
                  ? "location"
                  : "normalized_location"));
    }
    return posting;
  }

  private static String url(JsonNode job) {
    return SITE + job.path("job_path").asText();
  }

  /** Each place is JSON in a string; one that is not is passed over, as the job names its first. */
  private static void place(CanonicalPosting posting, JsonNode text) {
    try {
      JsonNode place = text.isTextual() ? Json.parse(text.textValue()) : text;
      posting.place(
          place.path(place.has("normalizedLocation") ? "normalizedLocation" : "location"));
      posting.workplace(place.path("type").asText(""));
    } catch (Rejection e) {
      posting.place(text);
    }
  }

  private static String day(String words) {
    try {
      return LocalDate.parse(words.replaceAll("\\s+", " "), DAY).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
