package dev.roundtable.pages.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseCheckTest {
  @Test
  void pagesThatLeadToEachOtherPass() {
    ReleaseCheck check = new ReleaseCheck();
    check.page(page("a", List.of("b", "a")));
    check.page(page("b", List.of("a")));
    assertThatCode(check::finish).doesNotThrowAnyException();
  }

  @Test
  void aLinkThatLeadsNowhereStopsTheRelease() {
    ReleaseCheck check = new ReleaseCheck();
    check.page(page("a", List.of("gone")));
    assertStops(check, "1 finding(s)", "a: links to 'gone', which is not made");
  }

  @Test
  void whatWasFoundOnAPageStopsTheRelease() {
    ReleaseCheck check = new ReleaseCheck();
    check.page(page("a", List.of(), "two full stops at /x: 'so..'", "$.title: is missing"));
    check.page(page("b", List.of()));
    assertStops(check, "2 finding(s)", "a: two full stops at /x", "a: $.title: is missing");
  }

  @Test
  void ofManyFindingsTheFirstAreTold() {
    ReleaseCheck check = new ReleaseCheck();
    String[] many =
        IntStream.range(0, 30).mapToObj(i -> "finding %02d".formatted(i)).toArray(String[]::new);
    check.page(page("a", List.of(), many));
    assertStops(check, "30 finding(s)", "finding 09; ...");
  }

  private static void assertStops(ReleaseCheck check, String... said) {
    assertThatThrownBy(check::finish)
        .hasMessageContainingAll(said)
        .hasMessageContaining("nothing was published")
        .hasMessageNotContaining("finding 10")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CHECK));
  }

  private static PageReading page(String slug, List<String> links, String... findings) {
    return new PageReading(
        slug,
        "company",
        "company:" + slug,
        slug,
        "hash",
        "md5",
        1,
        new TreeSet<>(links),
        List.of(findings),
        List.of());
  }
}
