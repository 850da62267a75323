package dev.roundtable.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.Derived;
import dev.roundtable.cli.TestRows;
import dev.roundtable.domain.guide.TestGuide;
import dev.roundtable.domain.text.Shingles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void theNewestVersionWinsAndRemembersWhenThePostingWasSeen() {
    List<Row> rows =
        postings(
            version("a", DAY.minusDays(9), "title", "Old"),
            version("a", DAY.minusDays(2), "title", "New"),
            version("a", DAY.minusDays(5), "title", "Between"));
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<String>getAs("title")).isEqualTo("New");
              assertThat(row.<LocalDate>getAs("landed_on")).isEqualTo(DAY.minusDays(2));
              assertThat(row.<LocalDate>getAs("first_seen_on")).isEqualTo(DAY.minusDays(9));
              assertThat(row.<LocalDate>getAs("last_seen_on")).isEqualTo(DAY.minusDays(2));
            });
  }

  @Test
  void withinADayTheLaterRecordWins() {
    assertThat(
            postings(
                version("a", DAY, "title", "First", "record_number", 1L),
                version("a", DAY, "title", "Tenth", "record_number", 10L),
                version("a", DAY, "title", "Ninth", "record_number", 9L)))
        .extracting(row -> row.<String>getAs("title"))
        .containsExactly("Tenth");
  }

  @Test
  void anIdIsUniqueWithinItsSourceOnly() {
    assertThat(postings(version("a", DAY), version("a", DAY, "source", "other"))).hasSize(2);
  }

  @Test
  void isCurrentForFourteenDaysAfterItWasLastSeen() {
    assertThat(isCurrent(version("a", DAY.minusDays(14)))).isTrue();
    assertThat(isCurrent(version("a", DAY.minusDays(15)))).isFalse();
  }

  @Test
  void isCurrentForNinetyDaysAfterItWasFirstSeen() {
    assertThat(isCurrent(version("a", DAY.minusDays(90)), version("a", DAY))).isTrue();
    assertThat(isCurrent(version("a", DAY.minusDays(91)), version("a", DAY))).isFalse();
  }

  @Test
  void isCurrentOnTheDayItClosesAndNotAfter() {
    assertThat(isCurrent(version("a", DAY, "closes_on", DAY))).isTrue();
    assertThat(isCurrent(version("a", DAY, "closes_on", DAY.minusDays(1)))).isFalse();
  }

  @Test
  void aClosingDayFarAwayDoesNotKeepAPostingThatWasNotSeen() {
    assertThat(isCurrent(version("a", DAY.minusDays(15), "closes_on", DAY.plusDays(99)))).isFalse();
  }

  @Test
  void wasCurrentByWhatWasSeenUpToThen() {
    LocalDate then = DAY.minusDays(90);
    assertThat(wasCurrent(version("a", then.minusDays(14)))).isTrue();
    assertThat(wasCurrent(version("a", then.minusDays(15)))).isFalse();
    // It came back later; that it was gone then stays so.
    assertThat(wasCurrent(version("a", then.minusDays(15)), version("a", DAY))).isFalse();
    assertThat(wasCurrent(version("a", then.plusDays(1)))).isFalse();
  }

  @Test
  void aPostingThatNeverEndsWasNotCurrentEither() {
    Row[] everyTwoWeeks =
        IntStream.iterate(Postings.WINDOW_DAYS, days -> days >= 0, days -> days - 14)
            .mapToObj(days -> version("a", DAY.minusDays(days)))
            .toArray(Row[]::new);
    assertThat(isCurrent(everyTwoWeeks)).isFalse();
    assertThat(wasCurrent(everyTwoWeeks)).isFalse();
  }

  @Test
  void nearDuplicatesAreOneClusterNamedByTheSmallestId() {
    Map<String, String> clusters =
        clusters(
            version("b", DAY, "shingles", text("Boston"), "metros", List.of("boston")),
            version("a", DAY, "shingles", text("Seattle"), "metros", List.of("seattle")),
            version("c", DAY, "shingles", text("Austin"), "source", "another"));
    assertThat(clusters.values()).containsOnly("another/c");
    assertThat(clusters).hasSize(3);
  }

  @Test
  void theTitlesOfAClusterMayNameTheCity() {
    assertThat(
            clusters(
                version("a", DAY, "shingles", text("Boston"), "title_key", "engineer boston"),
                version("b", DAY, "shingles", text("Austin"), "title_key", "engineer austin")))
        .containsOnly(Map.entry("a", "board/a"), Map.entry("b", "board/a"));
  }

  @Test
  void anotherCompanyLevelTrackOrTextIsAnotherCluster() {
    assertThat(
            clusters(
                version("a", DAY, "shingles", text("Boston")),
                version("b", DAY, "shingles", text("Boston"), "company_id", "meta"),
                version("c", DAY, "shingles", text("Boston"), "level", "staff"),
                version("d", DAY, "shingles", text("Boston"), "track", "manager"),
                version("e", DAY, "shingles", Shingles.of("Quite another job").packed())))
        .allSatisfy((id, cluster) -> assertThat(cluster).isEqualTo("board/" + id))
        .hasSize(5);
  }

  @Test
  void ofAnUnknownRoleTheTitlesHaveToBeTheSame() {
    assertThat(
            clusters(
                version("a", DAY, "shingles", text("Boston"), "role", "", "title_key", "one"),
                version("b", DAY, "shingles", text("Boston"), "role", "", "title_key", "other"),
                version("c", DAY, "shingles", text("Austin"), "role", "", "title_key", "one")))
        .containsOnly(
            Map.entry("a", "board/a"), Map.entry("b", "board/b"), Map.entry("c", "board/a"));
  }

  @Test
  void aPostingWithoutTextIsAClusterOfItsOwn() {
    assertThat(
            clusters(
                version("a", DAY, "shingles", new byte[0]),
                version("b", DAY, "shingles", new byte[0])))
        .containsOnly(Map.entry("a", "board/a"), Map.entry("b", "board/b"));
  }

  private static byte[] text(String city) {
    return Shingles.of(
            """
            You build the pipelines behind our delivery promises in %s. You design tables of scans
            and routes, load them every five minutes, and make sure that planners can trust them in
            the morning. You bring three or more years with Python and Spark, and a liking for plain
            SQL; experience with a warehouse such as Snowflake or BigQuery; and you have run
            pipelines in production and were called when they broke.
            """
                .formatted(city))
        .packed();
  }

  @Test
  void skillsAreThoseOfTheNewestVersion() {
    List<Row> versions =
        List.of(
            version("a", DAY.minusDays(1), "skills", List.of(skill("perl"))),
            version("a", DAY, "skills", List.of(skill("sql"), skill("spark"))));
    Map<String, Object> newest = new HashMap<>();
    newest.put("source", "board");
    newest.put("posting_id", "a");
    newest.put("landed_on", DAY);
    newest.put("object_uri", DAY.toString());
    assertThat(
            Derived.rows(
                ParseStage.derivations(TestGuide.guide()),
                "silver.posting_skill",
                DAY,
                Map.of(
                    "silver.posting",
                    List.of(TestRows.of("silver.posting").row(newest)),
                    "silver.parsed_posting",
                    versions)))
        .extracting(row -> row.<String>getAs("skill_id"))
        .containsExactlyInAnyOrder("sql", "spark");
  }

  private static Row skill(String id) {
    return org.apache.spark.sql.RowFactory.create(id, "required", 0, 1, "test");
  }

  private static boolean isCurrent(Row... versions) {
    return flag("is_current", versions);
  }

  private static boolean wasCurrent(Row... versions) {
    return flag("was_current", versions);
  }

  private static boolean flag(String column, Row... versions) {
    List<Row> rows = postings(versions);
    assertThat(rows).hasSize(1);
    return rows.get(0).<Boolean>getAs(column);
  }

  private static Map<String, String> clusters(Row... versions) {
    Map<String, String> clusters = new TreeMap<>();
    postings(versions)
        .forEach(row -> clusters.put(row.getAs("posting_id"), row.getAs("cluster_id")));
    return clusters;
  }

  private static List<Row> postings(Row... versions) {
    return Derived.rows(
        ParseStage.derivations(TestGuide.guide()),
        "silver.posting",
        DAY,
        Map.of("silver.parsed_posting", Arrays.asList(versions)));
  }

  private static Row version(String id, LocalDate landedOn, Object... more) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "board");
    values.put("posting_id", id);
    values.put("company_id", "amazon");
    values.put("role", "data_engineer");
    values.put("landed_on", landedOn);
    values.put("object_uri", landedOn.toString());
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return TestRows.of("silver.parsed_posting").row(values);
  }
}
