package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.ingest.record.CanonicalPosting;
import java.math.BigDecimal;
import java.util.Locale;

/** Greenhouse job boards: the list of jobs or one of them, with or without their content. */
final class Greenhouse implements Board {
  private static final int CENTS = 2;

  /** More than this an hour is a sum for a year. */
  private static final BigDecimal MOST_AN_HOUR = BigDecimal.valueOf(1000);

  @Override
  public String name() {
    return "greenhouse";
  }

  @Override
  public boolean recognises(JsonNode job) {
    return job.has("absolute_url") && job.path("location").has("name");
  }

  @Override
  public String boardName(JsonNode job) {
    String name = BoardToken.after("boards.greenhouse.io", job.path("absolute_url"));
    return name == null
        ? BoardToken.after("job-boards.greenhouse.io", job.path("absolute_url"))
        : name;
  }

  @Override
  public CanonicalPosting posting(JsonNode job, JsonNode envelope) {
    CanonicalPosting posting =
        new CanonicalPosting()
            .set("source_id", job.path("id"))
            .set("title", job.path("title"))
            .setFirst("company", job.path("company_name"), envelope.path("name"))
            .set("url", job.path("absolute_url"))
            .set("language", job.path("language"))
            .setDay("posted_on", job.path("first_published"))
            .setDay("closes_on", job.path("application_deadline"))
            .place(job.path("location").path("name"))
            .html(null, job.path("content"));
    if (!posting.hasPlace()) {
      job.path("offices").forEach(office -> posting.place(office.path("name")));
    }
    job.path("metadata").forEach(entry -> metadata(posting, entry));
    job.path("pay_input_ranges").forEach(range -> pay(posting, range));
    return posting;
  }

  /** Custom fields of the employer, of which these few names are common. */
  private static void metadata(CanonicalPosting posting, JsonNode entry) {
    String name = entry.path("name").asText("").toLowerCase(Locale.ROOT);
    JsonNode value = entry.path("value").isArray() ? entry.at("/value/0") : entry.path("value");
    if (value.has("min_value") || value.has("max_value")) {
      metadataPay(posting, value);
    } else if (name.matches("(job |career |seniority )?level|seniority")) {
      posting.set("level", value);
    } else if (name.matches(
        "(workplace|work|location|remote|work location) ?(type|model|style)?")) {
      posting.workplace(value.asText(""));
    } else if (name.matches("employment type|job type|time type")) {
      posting.set("employment_type", value);
    }
  }

  /** A custom field of the kind "currency range". */
  private static void metadataPay(CanonicalPosting posting, JsonNode value) {
    BigDecimal min = CanonicalPosting.amount(value.path("min_value"));
    BigDecimal max = CanonicalPosting.amount(value.path("max_value"));
    BigDecimal most = max == null ? min : max;
    if (most != null) {
      posting.pay(null, min, max, value.path("unit").asText(""), period(most));
    }
  }

  private static String period(BigDecimal most) {
    return most.compareTo(MOST_AN_HOUR) < 0 ? "hour" : "year";
  }

  private static void pay(CanonicalPosting posting, JsonNode range) {
    BigDecimal min = CanonicalPosting.amount(range.path("min_cents"));
    BigDecimal max = CanonicalPosting.amount(range.path("max_cents"));
    BigDecimal most = max == null ? min : max;
    if (most != null) {
      String title = range.path("title").asText("");
      posting.pay(
          title,
          min == null ? null : min.movePointLeft(CENTS),
          max == null ? null : max.movePointLeft(CENTS),
          range.path("currency_type").asText(""),
          period(most.movePointLeft(CENTS)));
    }
  }
}
