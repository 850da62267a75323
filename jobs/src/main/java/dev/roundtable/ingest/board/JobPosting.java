package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Hashes;
import dev.roundtable.ingest.record.CanonicalPosting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema.org JobPosting, as JSON-LD. */
final class JobPosting implements Board {
  private static final String TYPE = "@type";
  private static final String NAME = "name";

  /** Parts that a posting may have beside its description, in order. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("responsibilities", "Responsibilities");
    PARTS.put("qualifications", "Qualifications");
    PARTS.put("skills", "Skills");
    PARTS.put("educationRequirements", "Education requirements");
    PARTS.put("experienceRequirements", "Experience requirements");
  }

  @Override
  public String name() {
    return "jobposting";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return is(job, "JobPosting");
  }

  /** True if a node is of a type, alone or among others. */
  static boolean is(JsonNode node, String type) {
    for (JsonNode each : oneOrMany(node.path(TYPE))) {
      if (each.asText("").endsWith(type)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    JsonNode employer = job.path("hiringOrganization");
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("title", job.path("title"))
            .setFirst("title", job.path(NAME))
            .setFirst("company", employer.path(NAME), employer)
            .setFirst("url", job.path("url"), job.path("@id"), job.at("/mainEntityOfPage/@id"))
            .set("language", job.path("inLanguage"))
            .setDay("posted_on", job.path("datePosted"))
            .setDay("closes_on", job.path("validThrough"))
            .set("employment_type", joined(job.path("employmentType")))
            .workplace(joined(job.path("jobLocationType")))
            .html(null, job.path("description"));
    PARTS.forEach(
        (part, heading) -> {
          if (job.path(part).isTextual()) {
            posting.html(heading, job.path(part));
          }
        });
    oneOrMany(job.path("jobLocation")).forEach(place -> place(posting, place));
    if (!posting.hasPlace()) {
      oneOrMany(job.path("applicantLocationRequirements"))
          .forEach(place -> posting.place(place.path(NAME)));
    }
    String currency = job.path("salaryCurrency").asText("");
    oneOrMany(job.path("baseSalary")).forEach(pay -> pay(posting, pay, currency));
    return withId(posting, job);
  }

  private static void place(CanonicalPosting posting, JsonNode place) {
    JsonNode address = place.path("address");
    if (address.isTextual() || place.isTextual()) {
      posting.place(place.isTextual() ? place : address);
      return;
    }
    JsonNode country = address.path("addressCountry");
    posting.place(
        address.path("addressLocality"),
        address.path("addressRegion"),
        country.isObject() ? country.path(NAME) : country);
    if (!posting.hasPlace()) {
      posting.place(place.path(NAME));
    }
  }

  /** An amount, or a range with or without a value around it. */
  private static void pay(CanonicalPosting posting, JsonNode salary, String stated) {
    JsonNode value = salary.has("value") ? salary.path("value") : salary;
    BigDecimal one = CanonicalPosting.amount(value.isObject() ? value.path("value") : value);
    BigDecimal min = CanonicalPosting.amount(value.path("minValue"));
    BigDecimal max = CanonicalPosting.amount(value.path("maxValue"));
    String unit = value.path("unitText").asText(salary.path("unitText").asText(""));
    posting.pay(
        null,
        min == null ? one : min,
        max == null ? one : max,
        salary.path("currency").asText(value.path("currency").asText(stated)),
        CanonicalPosting.period(unit.isEmpty() ? "year" : unit));
  }

  /** Many pages give no identifier; then the address is one, else what makes the job another. */
  private static CanonicalPosting withId(CanonicalPosting posting, JsonNode job) {
    JsonNode identifier = job.path("identifier");
    posting.setFirst("source_id", identifier.path("value"), identifier, job.path("url"));
    if (!posting.has("source_id")) {
      posting.set("source_id", job.path("@id"));
    }
    if (posting.has("source_id")) {
      return posting;
    }
    String distinctive =
        job.path("title").asText()
            + "\n"
            + job.path("hiringOrganization")
            + "\n"
            + job.path("jobLocation")
            + "\n"
            + job.path("datePosted").asText();
    return posting.set("source_id", Hashes.sha256(distinctive).substring(0, 16));
  }

  private static String joined(JsonNode values) {
    List<String> words = new ArrayList<>();
    oneOrMany(values).forEach(value -> words.add(value.asText("")));
    return String.join(", ", words);
  }

  private static Iterable<JsonNode> oneOrMany(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }
}
