package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An attacker has all exports of two releases, and between them three offers of one cell and seven
 * of another arrived. All that the numbers of offers tell of fewer than five must be nothing.
 */
class ExportAttackTest {
  private static final String SEATTLE_STAFF = "amazon, data_engineer, staff, seattle";
  private static final String BOSTON_SENIOR = "amazon, data_engineer, senior, boston";

  @TempDir private static Path folder;

  /** Figures of offers by their scope, a scope being company, role, level, metro and maybe year. */
  private static SortedMap<String, Published> before;

  private static SortedMap<String, Published> after;

  /** How many offers a scope has, and all that is said of them. */
  private record Published(int n, String said) {}

  @BeforeAll
  static void publishTwice() throws IOException {
    Path workspace = folder.resolve("workspace");
    Roundtable.copy(DemoRun.workspace(), workspace);
    before = published(DemoRun.site());
    land(workspace, "few", offers(3, "L7", "Seattle, WA", 500_000));
    land(workspace, "more", offers(7, "L6", "Boston, MA", 310_000));
    succeed("run", "--as-of", "2026-10-01", "--local", workspace.toString());
    Path site = folder.resolve("site");
    succeed("site", "pull", "--local", workspace.toString(), "--to", site.toString());
    after = published(site);
  }

  @Test
  void noScopeIsOfFewerThanFive() {
    assertThat(before).hasSizeGreaterThan(100);
    assertThat(Stream.concat(before.values().stream(), after.values().stream()))
        .allSatisfy(published -> assertThat(published.n()).isGreaterThanOrEqualTo(5));
  }

  @Test
  void whatIsSaidChangesOnlyWithFiveOffers() {
    before.forEach(
        (scope, then) -> {
          Published now = after.getOrDefault(scope, then);
          int came = now.n() - then.n();
          assertThat(came == 0 || came >= 5).as(scope + " changed by " + came).isTrue();
          if (came == 0) {
            assertThat(now.said()).as(scope).isEqualTo(then.said());
          }
        });
    assertThat(after.get(SEATTLE_STAFF)).isEqualTo(before.get(SEATTLE_STAFF));
    assertThat(after.get(BOSTON_SENIOR).n()).isEqualTo(before.get(BOSTON_SENIOR).n() + 7);
  }

  @Test
  void whoSolvesAllSumsOfBothReleasesFindsNoSmallCell() {
    SortedMap<String, SumSolver> solvers = new TreeMap<>();
    before.forEach((scope, then) -> solver(solvers, scope).know(scope, false, then.n()));
    after.forEach((scope, now) -> solver(solvers, scope).know(scope, true, now.n()));
    List<String> found = new ArrayList<>();
    solvers.forEach((group, solver) -> found.addAll(solver.small(group)));
    assertThat(solvers).hasSizeGreaterThan(20);
    assertThat(found).isEmpty();
  }

  private static SumSolver solver(SortedMap<String, SumSolver> solvers, String scope) {
    String[] parts = scope.split(", ", -1);
    return solvers.computeIfAbsent(parts[0] + " " + parts[2], group -> new SumSolver());
  }

  private static SortedMap<String, Published> published(Path site) throws IOException {
    SortedMap<String, List<JsonNode>> figures = new TreeMap<>();
    JsonNode manifest = Roundtable.json(Files.readString(site.resolve("manifest.json")));
    for (JsonNode page : manifest.path("pages")) {
      if (!page.path("page_type").textValue().startsWith("company_level")) {
        continue; // It repeats figures of these.
      }
      JsonNode pay =
          SitePage.read(site, page.path("slug").textValue())
              .anySection("compensation")
              .path("data");
      for (JsonNode part : List.of(pay.path("total"), pay.path("by_year"))) {
        part.findParents("method").forEach(figure -> collect(figures, figure));
      }
    }
    SortedMap<String, Published> published = new TreeMap<>();
    figures.forEach(
        (scope, of) ->
            published.put(
                scope,
                new Published(
                    of.get(0).path("n").intValue(),
                    of.stream().map(JsonNode::toString).sorted().distinct().toList().toString())));
    return published;
  }

  /** Pay that is scaled from elsewhere stands on the page of its scope too. */
  private static void collect(SortedMap<String, List<JsonNode>> figures, JsonNode figure) {
    boolean own = figure.path("method").textValue().equals("type-7 quantile of offers");
    if (own && figure.path("n").isInt()) {
      figures
          .computeIfAbsent(figure.path("scope").textValue(), unseen -> new ArrayList<>())
          .add(figure);
    }
  }

  private static List<String> offers(int count, String level, String place, int total) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          """
          {"source_id": "%s-%d", "company": "Amazon", "reported_on": "2026-09-28", "title": "Data Engineer", \
          "level": "%s", "location": "%s", "base": 190000, "equity": %d, "bonus": 0, "years_experience": 12}"""
              .formatted(level, i, level, place, total - 190_000 + 1_000 * i));
    }
    return lines;
  }

  private static void land(Path workspace, String name, List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve(name + ".jsonl"), lines);
    succeed(
        "land",
        "offers",
        file.toString(),
        "--source",
        "offerbook",
        "--date",
        "2026-10-01",
        "--local",
        workspace.toString());
  }

  private static void succeed(String... command) {
    Roundtable.Outcome outcome = Roundtable.run(command);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }
}
