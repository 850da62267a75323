package dev.roundtable.parse;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.location.LocationParser;
import dev.roundtable.domain.location.Place;
import dev.roundtable.domain.posting.PostingReading;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.requirement.EducationAsked;
import dev.roundtable.domain.requirement.YearsAsked;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.Shingles;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.table.RowBuilder;
import java.util.List;
import java.util.NavigableSet;
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
    fill(row, posting, parsers.postings().read(posting), parsers);
  }

  static void fill(RowBuilder row, PostingRecord posting, PostingReading reading, Parsers parsers) {
    row.set("posting_id", posting.sourceId())
        .set("url", posting.url())
        .set("posted_on", posting.postedOn())
        .set("closes_on", posting.closesOn());
    company(row, reading.company());
    title(row, posting, reading.title());
    NavigableSet<String> metros = metros(reading.location());
    location(row, reading, metros);
    asked(row, reading);
    row.set("shingles", Shingles.of(reading.description()).packed())
        .set("skills", skills(reading.skills()))
        .set("pay", pay(reading, metros, parsers.locations()))
        .set("issues", reading.issues().stream().map(Issue::code).toList());
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

  private static void location(
      RowBuilder row, PostingReading reading, NavigableSet<String> metros) {
    row.set("places", reading.location().places().stream().map(PostingFacts::place).toList())
        .set("metros", metros)
        .set("remote", reading.remote())
        .set("hybrid", reading.hybrid());
  }

  private static NavigableSet<String> metros(LocationFacts location) {
    NavigableSet<String> metros = new TreeSet<>();
    location.places().stream()
        .map(Place::metro)
        .filter(metro -> !metro.isEmpty())
        .forEach(metros::add);
    return metros;
  }

  private static void asked(RowBuilder row, PostingReading reading) {
    row.set("language", reading.language())
        .set("employment_type", reading.employmentType().map(kind -> kind.type().code()).orElse(""))
        .set("years_min", reading.years().map(YearsAsked::least).orElse(null))
        .set("years_max", reading.years().map(YearsAsked::most).orElse(null))
        .set("education", reading.education().map(asked -> asked.degree().code()).orElse(""))
        .set("education_rule", reading.education().map(PostingFacts::rule).orElse(""));
  }

  private static String rule(EducationAsked asked) {
    if (!asked.required()) {
      return "preferred";
    }
    return asked.orExperience() ? "or_experience" : "required";
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

  private static List<Row> pay(
      PostingReading reading, NavigableSet<String> metros, LocationParser locations) {
    return reading.pay().stream()
        .map(
            range ->
                RowFactory.create(
                    range.place(),
                    metrosOf(range, metros, locations),
                    range.component(),
                    range.currency(),
                    range.period(),
                    range.min(),
                    range.max(),
                    range.annualMin(),
                    range.annualMax(),
                    reading.payOrigin(),
                    range.start(),
                    range.end()))
        .toList();
  }

  /** Of the place that the range names, else of the posting. */
  private static Object[] metrosOf(
      PayRange range, NavigableSet<String> ofPosting, LocationParser locations) {
    NavigableSet<String> named =
        range.place().isEmpty() ? ofPosting : metros(locations.parse(range.place()).value());
    return (named.isEmpty() ? ofPosting : named).toArray();
  }
}
