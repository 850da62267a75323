package dev.roundtable.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.sample.SampleTree.Good;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostingFiguresTest {
  private static final int SHINGLE = 5;
  private static final LocalDate AS_OF = SampleData.AS_OF;
  private static final Resolver RESOLVER = new Resolver(SampleTree.shared().guide());
  private static final Map<String, List<Good>> POSTINGS = byId();

  // All landings of a posting, in order.
  private static Map<String, List<Good>> byId() {
    return SampleTree.shared().good("postings").stream()
        .collect(
            Collectors.groupingBy(p -> p.text("source_id"), TreeMap::new, Collectors.toList()));
  }

  @Test
  void currentAmazonStaffPostingsMakeTheirClusters() {
    List<Good> current = current("amazon", "(?i).*\\bstaff\\b.*");
    Set<String> texts = distinct(current, "description");
    assertThat(texts).hasSize(PostingSamples.AMAZON_STAFF);
    assertThat(distinct(current, "title")).hasSize(PostingSamples.AMAZON_STAFF);
    assertThat(current).hasSizeGreaterThan(PostingSamples.AMAZON_STAFF + 20);
    assertThat(current)
        .allMatch(posting -> posting.text("title").matches(".*Data (Platform )?Engineer.*"));
    assertThat(last(current)).allMatch(day -> !day.plusDays(14).isBefore(AS_OF));
  }

  @Test
  void someStaffPostingsOfAmazonAreNotCurrent() {
    long all =
        POSTINGS.values().stream()
            .filter(landings -> isOf(landings, "amazon", "(?i).*\\bstaff\\b.*"))
            .map(landings -> landings.get(0).text("description"))
            .distinct()
            .count();
    assertThat(all).isEqualTo(PostingSamples.AMAZON_STAFF + 15);
  }

  @Test
  void distinctRequisitionsOfAmazonAreFarFromAlike() {
    List<Set<Integer>> bodies =
        distinct(current("amazon", ".*"), "description").stream()
            .map(PostingFiguresTest::shingles)
            .toList();
    double closest = 0;
    for (int one = 0; one < bodies.size(); one++) {
      for (int other = 0; other < one; other++) {
        closest = Math.max(closest, similarity(bodies.get(one), bodies.get(other)));
      }
    }
    assertThat(closest).isLessThan(0.6);
  }

  @Test
  void otherLevelsOfAmazonHaveTheirShare() {
    assertThat(current("amazon", "(Junior|Jr).*|.*Junior")).hasSizeBetween(75, 400);
    assertThat(current("amazon", ".*(II|Mid-Level).*")).hasSizeBetween(80, 400);
    assertThat(current("amazon", "(Senior|Sr\\.?) Data.*|.*Senior -.*")).hasSizeBetween(80, 400);
    assertThat(current("amazon", "(Senior Principal|Distinguished).*")).hasSizeBetween(80, 400);
    assertThat(current("amazon", "Principal.*|.*, Principal.*")).isEmpty();
  }

  @Test
  void everyNamedCompanyHasPostingsAndMostOthersToo() {
    Map<String, Long> counts =
        POSTINGS.values().stream()
            .collect(
                Collectors.groupingBy(
                    landings -> RESOLVER.company(landings.get(0).text("company")),
                    Collectors.counting()));
    SampleTree.shared()
        .guide()
        .companies()
        .forEach(company -> assertThat(counts.get(company.id())).isGreaterThanOrEqualTo(20));
    assertThat(counts).hasSizeBetween(800, CompanyNames.COMPANIES);
    assertThat(POSTINGS).hasSizeBetween(5000, 6600);
  }

  @Test
  void postingsAreClosedStaleOldOrReposted() {
    assertThat(POSTINGS.values())
        .anyMatch(landings -> closed(landings))
        .anyMatch(landings -> landings.get(0).day().plusDays(90).isBefore(AS_OF))
        .anyMatch(landings -> landings.size() == 3);
    List<Good> all = SampleTree.shared().good("postings");
    assertThat(distinct(all, "description").size()).isLessThan(POSTINGS.size() - 200);
    assertThat(all).anyMatch(p -> p.text("description").contains("No Snowflake experience"));
    assertThat(all).anyMatch(p -> p.text("pay_text").contains("₹"));
    assertThat(all).anyMatch(p -> p.text("pay_text").contains("per hour"));
  }

  private static List<Good> current(String company, String title) {
    return POSTINGS.values().stream()
        .filter(landings -> isOf(landings, company, title))
        .filter(PostingFiguresTest::isCurrent)
        .map(landings -> landings.get(0))
        .toList();
  }

  private static boolean isOf(List<Good> landings, String company, String title) {
    Good posting = landings.get(0);
    return RESOLVER.company(posting.text("company")).equals(company)
        && posting.text("title").matches(title);
  }

  private static boolean isCurrent(List<Good> landings) {
    LocalDate first = landings.get(0).day();
    LocalDate last = landings.get(landings.size() - 1).day();
    boolean recent = !first.plusDays(90).isBefore(AS_OF);
    return recent && !closed(landings) && !last.plusDays(14).isBefore(AS_OF);
  }

  private static boolean closed(List<Good> landings) {
    String closes = landings.get(0).text("closes_on");
    return !closes.isEmpty() && LocalDate.parse(closes).isBefore(AS_OF);
  }

  private static List<LocalDate> last(List<Good> postings) {
    List<LocalDate> days = new ArrayList<>();
    for (Good posting : postings) {
      List<Good> landings = POSTINGS.get(posting.text("source_id"));
      days.add(landings.get(landings.size() - 1).day());
    }
    return days;
  }

  private static Set<String> distinct(List<Good> postings, String field) {
    return postings.stream().map(posting -> posting.text(field)).collect(Collectors.toSet());
  }

  private static Set<Integer> shingles(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
    Set<Integer> shingles = new HashSet<>();
    for (int index = 0; index + SHINGLE <= words.size(); index++) {
      shingles.add(words.subList(index, index + SHINGLE).hashCode());
    }
    return shingles;
  }

  private static double similarity(Set<Integer> one, Set<Integer> other) {
    long both = one.stream().filter(other::contains).count();
    return (double) both / (one.size() + other.size() - both);
  }
}
