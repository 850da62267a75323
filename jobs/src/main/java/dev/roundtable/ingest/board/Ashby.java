package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;

/** Ashby job boards: {@code {"jobs": [...]}}, with or without compensation. */
final class Ashby implements Board {
  @Override
  public String name() {
    return "ashby";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("jobUrl") && (job.has("descriptionHtml") || job.has("isListed"));
  }

  @Override
  public String boardName(JsonNode job) {
    return BoardToken.after("jobs.ashbyhq.com", job.path("jobUrl"));
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("source_id", job.path("id"))
            .set("title", job.path("title"))
            .setFirst("company", job.path("companyName"), envelope.path("organizationName"))
            .set("url", job.path("jobUrl"))
            .setDay("posted_on", job.path("publishedAt"))
            .set("employment_type", job.path("employmentType"))
            .workplace(
                job.path("isRemote").asBoolean() && job.path("workplaceType").asText("").isBlank()
                    ? "remote"
                    : job.path("workplaceType").asText(""));
    place(posting, job);
    job.path("secondaryLocations").forEach(other -> place(posting, other));
    boolean html = !job.path("descriptionHtml").asText("").isBlank();
    posting.html(null, job.path(html ? "descriptionHtml" : "descriptionPlain"));
    job.path("compensation").path("compensationTiers").forEach(tier -> tier(posting, tier));
    if (!posting.hasPay()) {
      job.path("compensation")
          .path("summaryComponents")
          .forEach(component -> pay(posting, null, component));
    }
    return posting;
  }

  /** The address is complete where the location is a nickname such as "HQ". */
  private static void place(CanonicalPosting posting, JsonNode at) {
    JsonNode own = at.path("address");
    JsonNode address = own.has("postalAddress") ? own.path("postalAddress") : own;
    String location = at.path("location").asText("").strip();
    boolean addressed = !address.path("addressLocality").asText("").isBlank();
    if (addressed && !location.toLowerCase(java.util.Locale.ROOT).contains("remote")) {
      posting.place(
          address.path("addressLocality"),
          address.path("addressRegion"),
          address.path("addressCountry"));
    } else {
      posting.place(at.path("location"));
    }
  }

  private static void tier(CanonicalPosting posting, JsonNode tier) {
    tier.path("components").forEach(part -> pay(posting, tier.path("title").asText(""), part));
  }

  private static void pay(CanonicalPosting posting, String label, JsonNode component) {
    if (component.path("compensationType").asText("").equalsIgnoreCase("salary")) {
      posting.pay(
          label,
          component.path("minValue"),
          component.path("maxValue"),
          component.path("currencyCode"),
          CanonicalPosting.period(component.path("interval").asText("")));
    }
  }
}
