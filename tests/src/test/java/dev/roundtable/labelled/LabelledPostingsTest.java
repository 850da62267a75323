package dev.roundtable.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.location.Place;
import dev.roundtable.domain.posting.PostingParser;
import dev.roundtable.domain.posting.PostingReading;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well the parsers read postings that a person has labelled. */
class LabelledPostingsTest {
  /** What was reached; a change that reads postings worse fails. */
  @Test
  void readsPostingsNoWorseThanItDid() throws IOException {
    PostingParser parser = new PostingParser(GuideLoader.packaged());
    Scorecard scores = new Scorecard();
    for (LabelledPosting posting : LabelledPosting.all()) {
      score(scores, posting, parser.read(posting.record()));
    }
    System.out.println(scores);
    scores.misses().forEach(System.out::println);
    assertThat(scores.f1("role")).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.f1("level")).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.f1("track")).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.f1("metro")).isGreaterThanOrEqualTo(0.99);
    assertThat(scores.f1("remote")).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.f1("hybrid")).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.f1("pay")).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.precision("skill")).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.recall("skill")).isGreaterThanOrEqualTo(0.96);
    assertThat(scores.f1("years")).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.f1("education")).isGreaterThanOrEqualTo(0.93);
    assertThat(scores.f1("language")).isGreaterThanOrEqualTo(0.99);
    assertThat(scores.f1("required")).isGreaterThanOrEqualTo(0.93);
    assertThat(scores.f1("preferred")).isGreaterThanOrEqualTo(0.93);
  }

  private static void score(Scorecard scores, LabelledPosting posting, PostingReading reading) {
    LabelledPosting.Labels labels = posting.expect();
    String id = posting.id();
    scores.add("role", id, said(labels.role()), said(reading.title().role()));
    scores.add("level", id, said(labels.level()), said(reading.title().level()));
    scores.add("track", id, said(labels.track()), said(reading.title().track()));
    scores.add("metro", id, labels.metros(), metros(reading));
    scores.add("remote", id, flag(labels.remote()), flag(reading.remote()));
    scores.add("hybrid", id, flag(labels.hybrid()), flag(reading.hybrid()));
    scores.add(
        "pay",
        id,
        labels.pay().stream()
            .map(pay -> pay(pay.component(), pay.currency(), pay.period(), pay.min(), pay.max()))
            .collect(Collectors.toSet()),
        reading.pay().stream().map(LabelledPostingsTest::pay).collect(Collectors.toSet()));
    Set<String> skills = new TreeSet<>(labels.required());
    skills.addAll(labels.preferred());
    skills.addAll(labels.mentioned());
    scores.add("skill", id, skills, skills(reading, match -> true));
    scores.add("required", id, labels.required(), skills(reading, is("required")));
    scores.add("preferred", id, labels.preferred(), skills(reading, is("preferred")));
    scores.add("years", id, years(labels.years()), years(reading));
    scores.add("education", id, said(labels.asked()), said(education(reading)));
    scores.add("language", id, said(labels.language()), said(reading.language()));
  }

  private static Set<String> years(Double years) {
    return years == null ? Set.of() : Set.of(String.valueOf(years.intValue()));
  }

  private static Set<String> years(PostingReading reading) {
    return reading.years().map(asked -> Set.of(String.valueOf(asked.least()))).orElse(Set.of());
  }

  // That no degree is needed, which some postings say, the labels do not tell from silence.
  private static String education(PostingReading reading) {
    return reading
        .education()
        .map(asked -> asked.degree().code())
        .filter(degree -> !degree.equals("none"))
        .orElse("");
  }

  private static Predicate<SkillMatch> is(String strength) {
    return match -> match.strength().equals(strength);
  }

  private static Set<String> skills(PostingReading reading, Predicate<SkillMatch> wanted) {
    return reading.skills().stream()
        .filter(wanted)
        .map(SkillMatch::skill)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> metros(PostingReading reading) {
    return reading.location().places().stream()
        .map(Place::metro)
        .filter(metro -> !metro.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pay(PayRange range) {
    return pay(range.component(), range.currency(), range.period(), range.min(), range.max());
  }

  private static String pay(
      String component, String currency, String period, double min, double max) {
    return "%s %s %.2f-%.2f a %s".formatted(component, currency, min, max, period);
  }

  private static Set<String> flag(boolean set) {
    return set ? Set.of("yes") : Set.of();
  }

  private static Set<String> said(String value) {
    return Stream.ofNullable(value).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
  }
}
