package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.roundtable.ingest.record.CanonicalPosting;
import java.util.List;
import java.util.Locale;

/** SmartRecruiters postings: the list, whose items have no text, or one in detail. */
final class SmartRecruiters implements Board {
  private static final List<String> SECTIONS =
      List.of("companyDescription", "jobDescription", "qualifications", "additionalInformation");

  @Override
  public String name() {
    return "smartrecruiters";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("releasedDate") && job.has("name") && job.has("company");
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    JsonNode location = job.path("location");
    CanonicalPosting posting =
        new CanonicalPosting()
            .setFirst("source_id", job.path("id"), job.path("uuid"))
            .set("title", job.path("name"))
            .setFirst(
                "company", job.path("company").path("name"), job.path("company").path("identifier"))
            .setFirst("url", job.path("postingUrl"), job.path("ref"))
            .setDay("posted_on", job.path("releasedDate"))
            .set("employment_type", job.path("typeOfEmployment").path("label"))
            .level(job.path("experienceLevel").path("label"))
            .set("language", job.path("language").path("code"))
            .place(
                location.path("city"),
                location.path("region"),
                TextNode.valueOf(location.path("country").asText("").toUpperCase(Locale.ROOT)));
    if (location.path("hybrid").asBoolean()) {
      posting.workplace("hybrid");
    } else if (location.path("remote").asBoolean()) {
      posting.workplace("remote");
    }
    JsonNode pay = job.path("compensation");
    String period = CanonicalPosting.period(pay.path("period").asText("year"));
    posting.pay(null, pay.path("min"), pay.path("max"), pay.path("currency"), period);
    for (String name : SECTIONS) {
      JsonNode section = job.path("jobAd").path("sections").path(name);
      posting.html(section.path("title").asText(""), section.path("text"));
    }
    return posting;
  }
}
