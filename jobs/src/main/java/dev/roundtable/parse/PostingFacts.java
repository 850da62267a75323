package dev.roundtable.parse;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.location.Place;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.table.RowBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Fills {@code silver.parsed_posting}: what one posting record says, and what in it was doubtful.
 */
final class PostingFacts implements RecordParser.RowFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public void fill(RowBuilder row, String json, Parsers parsers) {
    PostingRecord posting = Parsers.read(PostingRecord.class, json);
    Collection<Issue> issues = new TreeSet<>();
    String text = Objects.requireNonNullElse(posting.description(), "");
    if (text.isBlank()) {
      issues.add(Issue.TEXT_EMPTY);
    }
    CompanyRef company = keep(parsers.companies().resolve(posting.company()), issues);
    TitleFacts title =
        keep(parsers.titles().parse(posting.title(), company.id(), posting.level()), issues);
    LocationFacts location = keep(parsers.locations().parse(posting.location()), issues);
    row.set("posting_id", posting.sourceId())
        .set("url", posting.url())
        .set("posted_on", posting.postedOn())
        .set("closes_on", posting.closesOn())
        .set("employment_type", posting.employmentType());
    company(row, company);
    title(row, posting, title);
    location(row, posting, location);
    row.set("text_hash", Hashes.sha256(Fold.words(text)))
        .set("text_empty", text.isBlank())
        .set("skills", skills(parsers.skills().match(text)))
        .set("pay", pay(posting, text, location, parsers, issues))
        .set("issues", issues.stream().map(Issue::code).toList());
  }

  static <T> T keep(Parsed<T> parsed, Collection<Issue> issues) {
    issues.addAll(parsed.issues());
    return parsed.value();
  }

  private static void company(RowBuilder row, CompanyRef company) {
    row.set("company_id", company.id())
        .set("company_name", company.name())
        .set("company_known", company.known());
  }

  private static void title(RowBuilder row, PostingRecord posting, TitleFacts title) {
    row.set("title", posting.title())
        .set("title_key", Fold.words(posting.title()))
        .set("role", title.role())
        .set("level", title.level())
        .set("level_source", title.levelSource())
        .set("track", title.track())
        .set("specialties", title.specialties());
  }

  private static void location(RowBuilder row, PostingRecord posting, LocationFacts location) {
    String workplace = Objects.requireNonNullElse(posting.workplace(), "");
    List<Row> places = location.places().stream().map(PostingFacts::place).toList();
    TreeSet<String> metros = new TreeSet<>();
    location.places().stream()
        .map(Place::metro)
        .filter(metro -> !metro.isEmpty())
        .forEach(metros::add);
    row.set("places", places)
        .set("metros", metros)
        .set("remote", location.remote() || workplace.equals("remote"))
        .set("hybrid", location.hybrid() || workplace.equals("hybrid"));
  }

  private static Row place(Place place) {
    return RowFactory.create(place.city(), place.region(), place.country(), place.metro());
  }

  private static List<Row> skills(List<SkillMatch> matches) {
    return matches.stream()
        .map(
            match ->
                RowFactory.create(
                    match.skill(), match.strength(), match.start(), match.end(), match.rule()))
        .toList();
  }

  /**
   * Pay from the structured fields if there are any, else from the pay text, else from the
   * description.
   */
  private static List<Row> pay(
      PostingRecord posting,
      String text,
      LocationFacts location,
      Parsers parsers,
      Collection<Issue> issues) {
    String currency =
        posting.payCurrency() != null
            ? posting.payCurrency()
            : Countries.currency(parsers.guide(), location);
    List<PayRange> ranges = new ArrayList<>();
    String origin = "field";
    for (String stated : StructuredPay.texts(posting, currency)) {
      ranges.addAll(keep(parsers.pay().parse(stated, currency), issues));
    }
    if (ranges.isEmpty() && posting.payText() != null) {
      origin = "pay_text";
      ranges.addAll(keep(parsers.pay().parse(posting.payText(), currency), issues));
    }
    if (ranges.isEmpty()) {
      origin = "description";
      ranges.addAll(keep(parsers.pay().parse(text, currency), issues));
    }
    List<Row> rows = new ArrayList<>();
    for (PayRange range : ranges) {
      rows.add(
          RowFactory.create(
              range.component(),
              range.currency(),
              range.period(),
              range.min(),
              range.max(),
              range.annualMin(),
              range.annualMax(),
              origin,
              range.start(),
              range.end()));
    }
    return rows;
  }
}
