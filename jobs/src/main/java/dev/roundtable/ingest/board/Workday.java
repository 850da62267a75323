package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;

/**
 * Workday career sites: the list, whose items have no text and no dates but in words, or one job in
 * detail.
 */
final class Workday implements Board {
  private static final String DETAIL = "jobPostingInfo";

  @Override
  public String name() {
    return "workday";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has(DETAIL) || (job.has("externalPath") && job.has("title"));
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    return job.has(DETAIL) ? detail(job) : item(job);
  }

  private static CanonicalPosting detail(JsonNode job) {
    JsonNode info = job.path(DETAIL);
    CanonicalPosting posting =
        new CanonicalPosting()
            .setFirst("source_id", info.path("jobReqId"), info.path("id"))
            .set("title", info.path("title"))
            .set("company", company(job.path("hiringOrganization").path("name").asText("")))
            .set("url", info.path("externalUrl"))
            .setDay("posted_on", info.path("startDate"))
            .setDay("closes_on", info.path("endDate"))
            .set("employment_type", info.path("timeType"))
            .workplace(info.path("remoteType").asText(""))
            .place(info.path("location"))
            .html(null, info.path("jobDescription"));
    info.path("additionalLocations").forEach(posting::place);
    if (!posting.hasPlace()) {
      posting.place(info.path("country").path("descriptor"));
    }
    return posting;
  }

  /** Some name the company with its number in the ledger: "0042 Stone Bank". */
  private static String company(String name) {
    return name.replaceFirst("^(?:0\\d{2,}|\\d{3,6} ?-) ", "");
  }

  /** The bullet that the address of the job ends with; sites order their bullets as they like. */
  private static String requisition(JsonNode job) {
    String path = job.path("externalPath").asText();
    for (JsonNode bullet : job.path("bulletFields")) {
      String id = bullet.asText("");
      if (!id.isBlank() && path.contains(id)) {
        return id;
      }
    }
    return path;
  }

  /** "5 Locations" is no place. */
  private static CanonicalPosting item(JsonNode job) {
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("source_id", requisition(job))
            .set("title", job.path("title"))
            .set("url", job.path("externalPath"))
            .set("employment_type", job.path("timeType"))
            .workplace(job.path("remoteType").asText(""));
    String places = job.path("locationsText").asText("");
    return places.matches("\\d+ Locations?") ? posting : posting.place(job.path("locationsText"));
  }
}
