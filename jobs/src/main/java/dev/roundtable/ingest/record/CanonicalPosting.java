package dev.roundtable.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.domain.Hashes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A posting in canonical form, filled field by field from a foreign one. Blank values are left out;
 * what the canonical schema says of the rest is checked afterwards. A field that a posting need not
 * have is made to fit, or left out, where it is longer than the schema allows.
 */
public final class CanonicalPosting {
  private static final int DAY_LENGTH = 10;
  private static final int MAX_RANGES = 100;
  private static final int MAX_LABEL = 500;
  private static final BigDecimal MAX_AMOUNT = BigDecimal.TEN.pow(12);
  private static final Set<String> NAMES = Set.of("title", "company");
  private static final RecordSchema SCHEMA = RecordSchema.of("posting");

  /** More or less than one of a period: {@code bi-week-salary}, {@code 2 WEEK}. */
  private static final Pattern NOT_ONE_PERIOD =
      Pattern.compile(
          "(?<![a-z])(?:bi|semi|half|two|other)[ _-]?(?:hour|da|week|month|year|annu)"
              + "|(?<!\\d)(?!1(?!\\d))\\d{1,9}[ _-]?(?:hour|da|week|month|year)");

  private final ObjectNode record = Json.MAPPER.createObjectNode();
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<ObjectNode> ranges = new LinkedHashSet<>();
  private final List<String> text = new ArrayList<>();

  /** Sets a text field. */
  public CanonicalPosting set(String field, JsonNode value) {
    return set(field, value.isValueNode() ? value.asText(null) : null);
  }

  /** Sets a text field. */
  public CanonicalPosting set(String field, String value) {
    if (value != null && !value.isBlank() && !"null".equals(value)) {
      // "R&amp;D": some systems escape what is no HTML.
      String plain = NAMES.contains(field) ? Parser.unescapeEntities(value, false) : value;
      String fitting = fitting(field, plain.strip());
      if (fitting != null) {
        record.put(field, fitting);
      }
    }
    return this;
  }

  private static String fitting(String field, String value) {
    int most = SCHEMA.maxLength(field);
    if (value.length() <= most || NAMES.contains(field)) {
      return value;
    }
    return switch (field) {
      case "source_id" -> Hashes.sha256(value);
      // The half of one leads nowhere.
      case "url", "language" -> null;
      default -> clipped(value, most);
    };
  }

  /** The beginning of a text, up to the end of an item of it, else of a word. */
  private static String clipped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    for (char gap : new char[] {';', '|', ',', ' '}) {
      int end = text.lastIndexOf(gap, most);
      if (end > most / 2) {
        return text.substring(0, end).strip();
      }
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
  }

  /** Sets the level; "Not Applicable" is none. */
  public CanonicalPosting level(JsonNode value) {
    return value.asText("").equalsIgnoreCase("not applicable") ? this : set("level", value);
  }

  /** Sets a text field to the first value that is not blank. */
  public CanonicalPosting setFirst(String field, JsonNode... values) {
    for (JsonNode value : values) {
      if (!record.has(field)) {
        set(field, value);
      }
    }
    return this;
  }

  /** Sets a date field from an ISO date or date-time; the day is that of the text's own zone. */
  public CanonicalPosting setDay(String field, JsonNode value) {
    String stamp = value.asText("");
    if (value.isNumber()) {
      stamp = Instant.ofEpochMilli(value.longValue()).atOffset(ZoneOffset.UTC).toString();
    }
    if (stamp.length() >= DAY_LENGTH) {
      try {
        set(field, LocalDate.parse(stamp.substring(0, DAY_LENGTH)).toString());
      } catch (DateTimeException e) {
        // A day in words is relative to a day we do not know; the posting is good without it.
        return this;
      }
    }
    return this;
  }

  /** Adds a place; the same place again adds nothing. */
  public CanonicalPosting place(JsonNode... parts) {
    List<String> named = new ArrayList<>();
    for (JsonNode part : parts) {
      String name = part.asText("").strip();
      if (!name.isEmpty() && !named.contains(name)) {
        named.add(name);
      }
    }
    if (!named.isEmpty()) {
      places.add(clipped(String.join(", ", named), SCHEMA.maxLength("location")));
    }
    return this;
  }

  /** True if a place was added. */
  public boolean hasPlace() {
    return !places.isEmpty();
  }

  /** How the work is done where, in the words of the source: remote, hybrid, on site. */
  public CanonicalPosting workplace(String words) {
    String folded = words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (folded.contains("hybrid")) {
      return set("workplace", "hybrid");
    }
    if (folded.contains("remote") || folded.contains("telecommut")) {
      return set("workplace", "remote");
    }
    boolean onSite =
        folded.contains("onsite") || folded.contains("inoffice") || folded.contains("inperson");
    return onSite ? set("workplace", "onsite") : this;
  }

  /** Adds a stretch of the description, under a heading if it has one. */
  public CanonicalPosting html(String heading, JsonNode html) {
    String stretch = HtmlText.of(html.asText(""));
    if (!stretch.isBlank()) {
      text.add(heading == null || heading.isBlank() ? stretch : heading.strip() + "\n" + stretch);
    }
    return this;
  }

  /**
   * Adds a range of pay; the same range again adds nothing.
   *
   * @param label what the range is for, such as a place; null if it is for all
   * @param currency three letters; the range is left out without it
   * @param period hour, day, week, month or year
   */
  public CanonicalPosting pay(
      String label, BigDecimal min, BigDecimal max, String currency, String period) {
    boolean known = currency != null && currency.matches("[A-Za-z]{3}") && period != null;
    if (!known || (min == null && max == null) || ranges.size() == MAX_RANGES) {
      return this;
    }
    ObjectNode range = Json.MAPPER.createObjectNode();
    if (label != null && !label.isBlank()) {
      range.put("label", clipped(label.strip(), MAX_LABEL));
    }
    if (min != null) {
      range.put("min", PlainNumber.of(min));
    }
    if (max != null) {
      range.put("max", PlainNumber.of(max));
    }
    range.put("currency", currency.toUpperCase(Locale.ROOT)).put("period", period);
    ranges.add(range);
    return this;
  }

  /** Adds a range of pay whose ends and currency are fields of the source. */
  public CanonicalPosting pay(
      String label, JsonNode min, JsonNode max, JsonNode currency, String period) {
    return pay(label, amount(min), amount(max), currency.asText(""), period);
  }

  /** True if a range of pay was added. */
  public boolean hasPay() {
    return !ranges.isEmpty();
  }

  /**
   * An amount, whether it stands as a number or as text; null if it is none, or none above 0, or
   * more than anybody is paid.
   */
  public static BigDecimal amount(JsonNode value) {
    return PlainNumber.parse(value.asText("").replaceAll("[,\\s]", ""))
        .filter(amount -> amount.signum() > 0 && amount.compareTo(MAX_AMOUNT) <= 0)
        .orElse(null);
  }

  /** The period that a word of a source stands for; null if it is none, or not one of it. */
  public static String period(String words) {
    String folded = words == null ? "" : words.toLowerCase(Locale.ROOT);
    if (NOT_ONE_PERIOD.matcher(folded).find()) {
      return null;
    }
    for (String period : List.of("hour", "day", "week", "month", "year")) {
      if (folded.contains(period) || (period.equals("year") && folded.contains("annu"))) {
        return period;
      }
    }
    return folded.contains("daily") ? "day" : null;
  }

  public boolean has(String field) {
    return record.has(field);
  }

  /** The canonical record. */
  public ObjectNode record() {
    if (!places.isEmpty()) {
      record.put("location", location());
    }
    if (!ranges.isEmpty()) {
      record.putArray("pay_ranges").addAll(ranges);
    }
    if (!text.isEmpty()) {
      record.put("description", String.join("\n\n", text));
    }
    return record;
  }

  /** As many of the places as there is room for. */
  private String location() {
    int most = SCHEMA.maxLength("location");
    StringBuilder named = new StringBuilder();
    for (String place : places) {
      String gap = named.isEmpty() ? "" : "; ";
      if (named.length() + gap.length() + place.length() <= most) {
        named.append(gap).append(place);
      }
    }
    return named.toString();
  }
}
