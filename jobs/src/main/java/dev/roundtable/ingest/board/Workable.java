package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;
import java.util.List;

/** Workable jobs: of the widget of a board, of the list behind its pages, or of an account. */
final class Workable implements Board {
  @Override
  public String name() {
    return "workable";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("shortcode");
  }

  @Override
  public String boardName(JsonNode job) {
    String token = BoardToken.after("apply.workable.com", job.path("url"));
    // Short addresses, /j/CODE, do not say whose job it is.
    return "j".equals(token) ? null : token;
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("source_id", job.path("shortcode"))
            .setFirst("title", job.path("title"), job.path("full_title"))
            .setFirst("company", envelope.path("name"), job.path("company"))
            .set("url", job.path("url"))
            .level(job.path("experience"))
            .set("employment_type", job.path("employment_type"))
            .set("language", job.path("language"))
            .workplace(job.at("/location/workplace_type").asText(job.path("workplace").asText("")));
    for (String day : List.of("created_at", "published", "published_on")) {
      posting.setDay("posted_on", job.path(day));
    }
    if (!posting.has("employment_type")) {
      posting.set("employment_type", employment(job.path("type").asText("")));
    }
    places(posting, job);
    if (!posting.has("workplace")
        && (job.path("telecommuting").asBoolean()
            || job.path("remote").asBoolean()
            || job.at("/location/telecommuting").asBoolean())) {
      posting.workplace("remote");
    }
    posting
        .html(null, job.path("description"))
        .html("Requirements", job.path("requirements"))
        .html("Benefits", job.path("benefits"));
    JsonNode pay = job.path("salary");
    return posting.pay(
        null, pay.path("salary_from"), pay.path("salary_to"), pay.path("salary_currency"), "year");
  }

  /** The list says "full" and "part". */
  private static String employment(String type) {
    return type.equals("full") || type.equals("part") ? type + "-time" : type;
  }

  private static void places(CanonicalPosting posting, JsonNode job) {
    job.path("locations").forEach(each -> place(posting, each));
    if (!posting.hasPlace()) {
      place(posting, job.path("location"));
    }
    if (!posting.hasPlace()) {
      posting.place(job.path("city"), job.path("state"), job.path("country"));
    }
  }

  private static void place(CanonicalPosting posting, JsonNode at) {
    JsonNode country = at.has("country") ? at.path("country") : at.path("countryCode");
    posting.place(at.path("city"), at.path("region"), country);
    if (!posting.hasPlace()) {
      posting.place(at.path("location_str"));
    }
  }
}
