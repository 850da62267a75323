package dev.roundtable.domain.posting;

import dev.roundtable.domain.location.Place;
import dev.roundtable.domain.location.StatedWorkplace;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.requirement.EducationAsked;
import dev.roundtable.domain.requirement.EmploymentStated;
import dev.roundtable.domain.requirement.YearsAsked;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.domain.title.TitleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sets every fact of a posting beside the words it comes from, for who asks why. */
public final class Statements {
  private static final int WHOLE = -1;

  /** Facts of which a posting may state none. */
  private static final List<String> FACTS =
      List.of("place", "workplace", "years", "education", "employment", "pay", "skill");

  private final PostingRecord posting;
  private final PostingReading reading;
  private final TitleWords words;
  private final List<Statement> statements = new ArrayList<>();

  private Statements(PostingRecord posting, PostingReading reading, TitleWords words) {
    this.posting = posting;
    this.reading = reading;
    this.words = words;
  }

  /**
   * The facts of a reading, in the order of the table's columns.
   *
   * @param words that its role and level were read from
   */
  public static List<Statement> of(
      PostingRecord posting, PostingReading reading, TitleWords words) {
    Statements statements = new Statements(posting, reading, words);
    statements.company();
    statements.title();
    statements.location();
    reading.years().ifPresent(statements::years);
    reading.education().ifPresent(statements::education);
    reading.employmentType().ifPresent(statements::employment);
    reading.pay().forEach(statements::pay);
    reading.skills().forEach(statements::skill);
    statements.whole("language", reading.language(), "description", "", "function words");
    FACTS.forEach(statements::sayIfNotFound);
    return statements.statements;
  }

  // Who asks why there is no pay must not have to guess whether it was looked for.
  private void sayIfNotFound(String fact) {
    if (statements.stream().noneMatch(statement -> statement.fact().equals(fact))) {
      whole(fact, "", "none", "", "");
    }
  }

  private void company() {
    String rule = reading.company().known() ? "name or alias in the guide" : "made from the name";
    whole("company", reading.company().id(), "company", posting.company(), rule);
  }

  private void title() {
    TitleFacts title = reading.title();
    whole("role", title.role(), "title", words.role(), "");
    switch (title.levelSource()) {
      case "field" -> whole("level", title.level(), "level", posting.level(), "level field");
      case "description" ->
          whole("level", title.level(), "description", words.level(), "plain statement");
      case "ladder" ->
          whole("level", title.level(), "title", words.level(), "ladder of the company");
      default -> whole("level", title.level(), "title", words.level(), "words of the title");
    }
    whole("track", title.track(), "title", posting.title(), "");
    if (!title.specialties().isEmpty()) {
      String specialties = String.join(", ", title.specialties());
      whole("specialties", specialties, "title", posting.title(), "");
    }
  }

  private void location() {
    for (Place place : reading.location().places()) {
      String value =
          List.of(place.city(), place.region(), place.country(), place.metro()).stream()
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", "));
      whole("place", value, "location", posting.location(), "");
    }
    for (StatedWorkplace.Statement stated : reading.workplace().statements()) {
      span(
          "workplace",
          stated.kind(),
          reading.workplaceOrigin(),
          stated.start(),
          stated.end(),
          "plain statement");
    }
    if (reading.workplace().isEmpty()) {
      if (reading.remote()) {
        workplace("remote");
      }
      if (reading.hybrid()) {
        workplace("hybrid");
      }
    }
  }

  /** A workplace that a field or the location gives. */
  private void workplace(String value) {
    boolean field = value.equals(posting.workplace());
    whole(
        "workplace",
        value,
        field ? "workplace" : "location",
        field ? posting.workplace() : posting.location(),
        "");
  }

  private void years(YearsAsked years) {
    String most = years.most() == null ? "+" : "-" + years.most();
    String rule = years.rule() + (years.required() ? "" : ", preferred");
    span("years", years.least() + most, "description", years.start(), years.end(), rule);
  }

  private void education(EducationAsked asked) {
    String rule =
        asked.rule()
            + (asked.required() ? "" : ", preferred")
            + (asked.orExperience() ? ", or experience" : "");
    span("education", asked.degree().code(), "description", asked.start(), asked.end(), rule);
  }

  private void employment(EmploymentStated stated) {
    String origin = stated.origin().equals("field") ? "employment_type" : stated.origin();
    span("employment", stated.type().code(), origin, stated.start(), stated.end(), stated.rule());
  }

  private void pay(PayRange range) {
    String place = range.place().isEmpty() ? "" : " in " + range.place();
    String value =
        "%s %s %,d - %,d a year%s"
            .formatted(
                range.component(), range.currency(), range.annualMin(), range.annualMax(), place);
    if (reading.payOrigin().equals("field")) {
      whole("pay", value, "pay fields", "", "per " + range.period());
    } else {
      span(
          "pay",
          value.strip(),
          reading.payOrigin(),
          range.start(),
          range.end(),
          "per " + range.period());
    }
  }

  private void skill(SkillMatch match) {
    String value = match.skill() + ", " + match.strength();
    span("skill", value, "description", match.start(), match.end(), match.rule());
  }

  private void whole(String fact, String value, String origin, String words, String rule) {
    statements.add(
        new Statement(
            fact, value, origin, Objects.requireNonNullElse(words, "").strip(), WHOLE, rule));
  }

  private void span(String fact, String value, String origin, int start, int end, String rule) {
    String words = text(origin).substring(start, end);
    statements.add(new Statement(fact, value, origin, words, start, rule));
  }

  private String text(String origin) {
    String text =
        switch (origin) {
          case "title" -> posting.title();
          case "pay_text" -> posting.payText();
          case "employment_type" -> posting.employmentType();
          default -> reading.description();
        };
    return Objects.requireNonNullElse(text, "");
  }
}
