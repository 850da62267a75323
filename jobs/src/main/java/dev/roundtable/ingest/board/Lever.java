package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;

/** Lever postings: an array of them, or one. */
final class Lever implements Board {
  @Override
  public String name() {
    return "lever";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("text") && job.has("categories");
  }

  @Override
  public String boardName(JsonNode job) {
    return BoardToken.after("jobs.lever.co", job.path("hostedUrl"));
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    JsonNode categories = job.path("categories");
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("source_id", job.path("id"))
            .set("title", job.path("text"))
            .set("url", job.path("hostedUrl"))
            .setDay("posted_on", job.path("createdAt"))
            .set("employment_type", categories.path("commitment"))
            .level(categories.path("level"))
            .workplace(job.path("workplaceType").asText(""));
    categories.path("allLocations").forEach(posting::place);
    if (!posting.hasPlace()) {
      posting.place(categories.path("location"));
    }
    if (!posting.hasPlace()) {
      posting.place(job.path("country"));
    }
    JsonNode description = first(job, "description", "descriptionPlain");
    if (description.asText("").isBlank()) {
      // The description is both of these together, where it is given.
      posting.html(null, job.path("opening")).html(null, job.path("descriptionBody"));
    } else {
      posting.html(null, description);
    }
    job.path("lists")
        .forEach(list -> posting.html(list.path("text").asText(""), list.path("content")));
    posting.html(null, first(job, "additional", "additionalPlain"));
    posting.html(null, first(job, "salaryDescription", "salaryDescriptionPlain"));
    JsonNode pay = job.path("salaryRange");
    return posting.pay(
        null,
        pay.path("min"),
        pay.path("max"),
        pay.path("currency"),
        CanonicalPosting.period(pay.path("interval").asText("")));
  }

  private static JsonNode first(JsonNode job, String... fields) {
    for (String field : fields) {
      if (!job.path(field).asText("").isBlank()) {
        return job.path(field);
      }
    }
    return job.path(fields[0]);
  }
}
