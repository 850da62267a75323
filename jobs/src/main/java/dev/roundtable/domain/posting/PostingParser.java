package dev.roundtable.domain.posting;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Memo;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.company.CompanyResolver;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.location.Countries;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.location.LocationParser;
import dev.roundtable.domain.location.StatedWorkplace;
import dev.roundtable.domain.location.WorkplaceParser;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.requirement.RequirementParser;
import dev.roundtable.domain.requirement.Requirements;
import dev.roundtable.domain.salary.PayParser;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatcher;
import dev.roundtable.domain.text.FoldedText;
import dev.roundtable.domain.text.Language;
import dev.roundtable.domain.text.PostingText;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.domain.title.TitleParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a posting: all parsers over one record. Never throws on text. */
public final class PostingParser {
  private final Guide guide;
  private final Memo<Parsed<CompanyRef>> companies;
  private final TitleParser titles;
  private final Memo<Parsed<LocationFacts>> locations;
  private final WorkplaceParser workplaces;
  private final PayParser pay;
  private final SkillMatcher skills;

  /** A parser of its own. */
  public PostingParser(Guide guide) {
    this(guide, new CompanyResolver(guide), new TitleParser(guide), new LocationParser(guide));
  }

  /** A parser that shares what is large with parsers of other records. */
  public PostingParser(
      Guide guide, CompanyResolver companies, TitleParser titles, LocationParser locations) {
    this.guide = guide;
    this.companies = new Memo<>(companies::resolve);
    this.titles = titles;
    this.locations = new Memo<>(locations::parse);
    this.workplaces = new WorkplaceParser();
    this.pay = new PayParser();
    this.skills = new SkillMatcher(guide);
  }

  /** Reads a posting. A field of the source goes before what its text says. */
  public PostingReading read(PostingRecord posting) {
    SortedSet<Issue> issues = new TreeSet<>();
    String text = Objects.requireNonNullElse(posting.description(), "");
    if (text.isBlank()) {
      issues.add(Issue.TEXT_EMPTY);
    }
    CompanyRef company = companies.of(posting.company()).noting(issues);
    TitleFacts title =
        titles.parse(posting.title(), company.id(), posting.level(), text).noting(issues);
    LocationFacts location = locations.of(posting.location()).noting(issues);
    String workplace = Objects.requireNonNullElse(posting.workplace(), "");
    Stated stated = stated(posting, location);
    Pay found = pay(posting, text, location, issues);
    FoldedText folded = FoldedText.of(text);
    PostingText sections = PostingText.of(folded);
    Requirements asked =
        RequirementParser.parse(posting.employmentType(), posting.title(), text, sections);
    String language = language(posting, text);
    if (!language.isEmpty() && !language.equals("en")) {
      issues.add(Issue.NOT_ENGLISH);
    }
    return new PostingReading(
        text,
        company,
        title,
        location,
        location.remote() || workplace.equals("remote") || stated.workplace().remote(),
        location.hybrid() || workplace.equals("hybrid") || stated.workplace().hybrid(),
        stated.origin(),
        stated.workplace(),
        found.ranges(),
        found.origin(),
        skills.match(folded, sections),
        asked.years(),
        asked.education(),
        asked.employment(),
        language,
        issues);
  }

  /** The language that the text is in; where that is unclear, the one that the source names. */
  private static String language(PostingRecord posting, String text) {
    String told = Language.of(text);
    if (!told.isEmpty() || posting.language() == null) {
      return told;
    }
    String[] parts = posting.language().strip().toLowerCase(Locale.ROOT).split("[-_]", 2);
    return parts[0].matches("[a-z]{2,3}") ? parts[0] : "";
  }

  private record Stated(String origin, StatedWorkplace workplace) {}

  /** The workplace by the field, else the location, the title, the description. */
  private Stated stated(PostingRecord posting, LocationFacts location) {
    if (posting.workplace() != null) {
      return new Stated("workplace", StatedWorkplace.NOTHING);
    }
    if (location.remote() || location.hybrid()) {
      return new Stated("location", StatedWorkplace.NOTHING);
    }
    StatedWorkplace title = workplaces.ofTitle(posting.title());
    return title.isEmpty()
        ? new Stated("description", workplaces.ofDescription(posting.description()))
        : new Stated("title", title);
  }

  private record Pay(String origin, List<PayRange> ranges) {}

  // What the fields leave out is written for them, so that the parser cannot tell.
  private static void noteAssumed(PostingRecord posting, SortedSet<Issue> issues) {
    boolean ranges = posting.payRanges() != null && !posting.payRanges().isEmpty();
    if (!ranges && posting.payCurrency() == null) {
      issues.add(Issue.CURRENCY_ASSUMED);
    }
    if (!ranges && posting.payPeriod() == null) {
      issues.add(Issue.PAY_PERIOD_ASSUMED);
    }
  }

  /** Pay from the fields if there is any, else from the pay text, else from the description. */
  private Pay pay(
      PostingRecord posting, String text, LocationFacts location, SortedSet<Issue> issues) {
    String currency =
        posting.payCurrency() != null ? posting.payCurrency() : Countries.currency(guide, location);
    List<PayRange> stated = new ArrayList<>();
    for (String field : StructuredPay.texts(posting, currency)) {
      stated.addAll(pay.parse(field, currency).noting(issues));
    }
    if (!stated.isEmpty()) {
      noteAssumed(posting, issues);
      return new Pay("field", stated);
    }
    if (posting.payText() != null) {
      List<PayRange> apart = pay.parse(posting.payText(), currency).noting(issues);
      if (!apart.isEmpty()) {
        return new Pay("pay_text", apart);
      }
    }
    return new Pay("description", pay.parse(text, currency).noting(issues));
  }
}
