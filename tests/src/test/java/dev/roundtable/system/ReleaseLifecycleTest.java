package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.SiteKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two releases of two days, and what is done with them. */
@TestMethodOrder(OrderAnnotation.class)
class ReleaseLifecycleTest {
  @TempDir private static Path folder;
  private static String workspace;
  private static String first;
  private static SortedMap<String, String> before;
  private static SortedMap<String, String> after;

  @BeforeAll
  static void publishTheNextDay() throws IOException {
    workspace = folder.resolve("workspace").toString();
    Roundtable.copy(OffersOnlyRun.workspace(), Path.of(workspace));
    before = Roundtable.contents(OffersOnlyRun.site());
    first = Roundtable.json(before.get("current.json")).path("release_id").textValue();
    StringBuilder offers = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      offers.append(
          """
          {"source_id":"late-%d","company":"Amazon","reported_on":"2026-09-28","title":"Data Engineer",\
          "level":"L6","location":"Boston, MA","currency":"USD","base":%d,"equity":90000,"years_experience":9}
          """
              .formatted(i, 180_000 + 1_000 * i));
    }
    Path file = Files.writeString(folder.resolve("late.jsonl"), offers.toString());
    OffersOnlyRun.land(file, "late", "2026-10-01", workspace);
    OffersOnlyRun.succeed("run", "--as-of", "2026-10-01", "--local", workspace);
    after = pull();
  }

  @Test
  @Order(1)
  void onlyPagesThatSaySomethingElseHaveOtherBytesAndTheChangesNameThem() throws IOException {
    JsonNode release = Roundtable.json(after.get("current.json"));
    Path store = Path.of(workspace, "s3/roundtable");
    JsonNode changes =
        Roundtable.json(
            Files.readString(
                store.resolve(
                    "site/releases/" + release.path("release_id").textValue() + "/changes.json")));
    Set<String> differ = new TreeSet<>();
    Set<String> came = new TreeSet<>(slugs(after));
    came.removeAll(slugs(before));
    Set<String> went = new TreeSet<>(slugs(before));
    went.removeAll(slugs(after));
    for (String slug : slugs(after)) {
      String page = "pages/" + slug + ".json";
      if (!came.contains(slug) && !after.get(page).equals(before.get(page))) {
        differ.add(slug);
      }
    }
    assertThat(texts(changes.path("changed")))
        .isEqualTo(differ)
        .contains("amazon/senior-data-engineer");
    assertThat(texts(changes.path("added"))).isEqualTo(came);
    assertThat(texts(changes.path("removed"))).isEqualTo(went);
    assertThat(changes.path("previous_release_id").textValue()).isEqualTo(first);
    // Six offers touch their own cells, and what the model of all offers makes of thin ones.
    assertThat(differ)
        .hasSizeLessThan(slugs(after).size() / 2)
        .noneMatch(slug -> slug.startsWith("rounds/") || slug.equals("index"));
    assertThat(slugs(after)).anyMatch(slug -> slug.startsWith("rounds/"));
  }

  private static Set<String> slugs(SortedMap<String, String> site) {
    Set<String> slugs = new TreeSet<>();
    Roundtable.json(site.get("manifest.json"))
        .path("pages")
        .forEach(page -> slugs.add(page.path("slug").textValue()));
    return slugs;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  @Test
  @Order(2)
  void theDifferenceIsSaidInWords() {
    Roundtable.Outcome diff =
        OffersOnlyRun.succeed("site", "diff", first, "--local", workspace, "--lines", "50");
    assertThat(diff.summary().path("pages_changed").intValue()).isPositive();
    assertThat(diff.out())
        .contains("~ amazon/senior-data-engineer")
        .containsPattern("median total pay \\$\\d+K (-> \\$\\d+K|as before), n \\+6");
    Roundtable.Outcome list = OffersOnlyRun.succeed("site", "list", "--local", workspace);
    assertThat(list.out()).containsPattern("\\* 2026-10-01-[0-9a-f]{12}").contains(first);
    assertThat(list.summary().path("releases").intValue()).isEqualTo(2);
  }

  @Test
  @Order(3)
  void rollingBackRestoresTheFormerBytes() throws IOException {
    OffersOnlyRun.succeed("site", "rollback", "--local", workspace);
    assertThat(pull()).isEqualTo(before);
  }

  @ParameterizedTest
  @Order(4)
  @ValueSource(strings = {"/site/objects/", "/changes.json", "/manifest.json", "/current.json"})
  void killedBeforeAnyOfItsFilesTheFormerReleaseStaysLive(String file) throws IOException {
    try (EmbeddedS3 server = EmbeddedS3.start(Path.of(workspace))) {
      Roundtable.Outcome killed = exportUntil(server, file, WatchedConnection::breakOff);
      assertThat(killed.exitCode()).as(killed.err()).isEqualTo(5);
    }
    assertThat(pull()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void ofTwoThatMoveThePointerAtOnceOneFails() throws IOException {
    try (EmbeddedS3 server = EmbeddedS3.start(Path.of(workspace));
        ObjectStore store = ObjectStore.open(server.config())) {
      byte[] pointer = store.read(SiteKeys.POINTER);
      byte[] faster =
          (new String(pointer, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
      Roundtable.Outcome slower =
          exportUntil(
              server,
              "/current.json",
              connection -> store.put(SiteKeys.POINTER, faster, "application/json"));
      assertThat(slower.exitCode()).as(slower.err()).isEqualTo(5);
      assertThat(slower.err()).contains("Another export published first", "Run export again");
      assertThat(store.read(SiteKeys.POINTER)).isEqualTo(faster);
      store.put(SiteKeys.POINTER, pointer, "application/json");
    }
    assertThat(pull()).isEqualTo(before);
  }

  /** Exports, until the first object is to be written whose key has a given part. */
  private static Roundtable.Outcome exportUntil(
      EmbeddedS3 server, String file, Consumer<WatchedConnection> moment) throws IOException {
    try (WatchedConnection connection =
        new WatchedConnection(server.config().endpoint(), file, moment)) {
      Roundtable.Outcome outcome =
          Roundtable.runWithKeys(
              server.config(),
              "export",
              "--as-of",
              "2026-10-01",
              "--bucket",
              server.config().bucket(),
              "--endpoint",
              connection.endpoint().toString());
      assertThat(connection.isReached()).isTrue();
      return outcome;
    }
  }

  @Test
  @Order(5)
  void theNextExportMakesTheSameReleaseAgain() throws IOException {
    Roundtable.Outcome export =
        OffersOnlyRun.succeed("export", "--as-of", "2026-10-01", "--local", workspace);
    assertThat(export.summary().path("published").booleanValue()).isTrue();
    // By this name the alarm of a late release knows it.
    assertThat(export.summary().path("command").textValue()).isEqualTo("export");
    assertThat(pull()).isEqualTo(after);
    Roundtable.Outcome again =
        OffersOnlyRun.succeed("export", "--as-of", "2026-10-01", "--local", workspace);
    assertThat(again.summary().path("published").booleanValue()).isFalse();
    assertThat(again.summary().path("uploaded").intValue()).isZero();
  }

  @Test
  @Order(6)
  void ofADayBeforeAnythingLandedNothingIsPublished() throws IOException {
    Roundtable.Outcome empty = Roundtable.run("run", "--as-of", "2026-09-01", "--local", workspace);
    assertThat(empty.exitCode()).isEqualTo(3);
    assertThat(pull()).isEqualTo(after);
  }

  @Test
  @Order(7)
  void cleaningUpKeepsTheCurrentReleaseWhole() throws IOException {
    // A third release: the first is then neither current nor the one that was replaced.
    exportWithAddress();
    SortedMap<String, String> current = pull();
    assertThat(current.get("sitemap.xml")).contains("https://guide.example.org/amazon/");
    Roundtable.Outcome plan =
        OffersOnlyRun.succeed("site", "gc", "--keep", "1", "--dry-run", "--local", workspace);
    assertThat(plan.summary().path("releases").intValue()).isEqualTo(1);
    OffersOnlyRun.succeed("site", "gc", "--keep", "1", "--local", workspace);
    assertThat(OffersOnlyRun.succeed("site", "list", "--local", workspace).out())
        .doesNotContain(first);
    assertThat(pull()).isEqualTo(current);
    Roundtable.Outcome rollback = Roundtable.run("site", "rollback", first, "--local", workspace);
    assertThat(rollback.exitCode()).isEqualTo(4);
    assertThat(rollback.err()).contains("There is no release '" + first + "'");
  }

  @Test
  @Order(8)
  void anObjectThatWasLostIsThereAgainAfterAnExport() throws IOException {
    SortedMap<String, String> current = pull();
    JsonNode page = Roundtable.json(current.get("manifest.json")).path("pages").path(0);
    Files.delete(
        Path.of(
            workspace, "s3/roundtable/site/objects", page.path("sha256").textValue() + ".json"));
    Path empty = folder.resolve("lost");
    Roundtable.Outcome broken =
        Roundtable.run("site", "pull", "--local", workspace, "--to", empty.toString());
    assertThat(broken.exitCode()).as(broken.err()).isEqualTo(4);
    assertThat(empty.resolve("current.json")).doesNotExist();
    Roundtable.Outcome export = exportWithAddress();
    assertThat(export.summary().path("uploaded").intValue()).isEqualTo(1);
    OffersOnlyRun.succeed("site", "pull", "--local", workspace, "--to", empty.toString());
    assertThat(Roundtable.contents(empty)).isEqualTo(current);
  }

  @Test
  @Order(9)
  void aReleaseThatLostMostOffersIsPublishedOnlyIfSomebodySaysWhy() throws IOException {
    SortedMap<String, String> current = pull();
    Path withdrawn = folder.resolve("withdrawn.jsonl");
    Files.writeString(
        withdrawn,
        Files.readString(OffersOnlyRun.offers()).replaceAll("\"base\": ?\\d+", "\"base\": 0"));
    OffersOnlyRun.land(withdrawn, "payshare", "2026-10-02", workspace);
    Roundtable.Outcome refused =
        Roundtable.run("run", "--as-of", "2026-10-02", "--local", workspace);
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err())
        .containsPattern("\\d+ offers instead of \\d+")
        .contains("--accept-drop");
    assertThat(pull()).isEqualTo(current);
    Roundtable.Outcome accepted =
        OffersOnlyRun.succeed(
            "export",
            "--as-of",
            "2026-10-02",
            "--accept-drop",
            "payshare withdrew its offers",
            "--local",
            workspace);
    assertThat(accepted.summary().path("published").booleanValue()).isTrue();
    assertThat(Roundtable.json(pull().get("manifest.json")).path("accepted_drop").textValue())
        .isEqualTo("payshare withdrew its offers");
  }

  @Test
  @Order(10)
  void anEarlierDayIsWrittenAndReplacesNothing() throws IOException {
    SortedMap<String, String> current = pull();
    Roundtable.Outcome earlier =
        OffersOnlyRun.succeed("export", "--as-of", "2026-10-01", "--local", workspace);
    assertThat(earlier.summary().path("published").booleanValue()).isFalse();
    assertThat(earlier.err()).contains("is older than the current one");
    assertThat(pull()).isEqualTo(current);
  }

  /** The day's release with the address of a site: another one than without. */
  private static Roundtable.Outcome exportWithAddress() {
    return OffersOnlyRun.succeed(
        "export",
        "--as-of",
        "2026-10-01",
        "--site-url",
        "https://guide.example.org",
        "--local",
        workspace);
  }

  private static SortedMap<String, String> pull() throws IOException {
    Path site = folder.resolve("site");
    OffersOnlyRun.succeed("site", "pull", "--local", workspace, "--to", site.toString());
    return Roundtable.contents(site);
  }
}
