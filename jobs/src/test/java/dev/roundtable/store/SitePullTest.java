package dev.roundtable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePullTest {
  @TempDir private static Path data;
  private static EmbeddedS3 server;
  private static ObjectStore store;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server = EmbeddedS3.start(data);
    store = ObjectStore.open(server.config());
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    store.list("site/").forEach(object -> store.delete(object.key()));
  }

  @Test
  void pullsThePointerTheManifestAndEveryPage() throws IOException {
    publish("r1", Map.of("amazon/l7", "seven", "amazon/boston/l6", "six"));
    assertThat(pull()).isEqualTo(new SitePull.Result("r1", 2, 2));
    assertThat(files())
        .containsOnlyKeys(
            "current.json",
            "manifest.json",
            "index.json",
            "pages/amazon/l7.json",
            "pages/amazon/boston/l6.json")
        .containsEntry("index.json", "index of r1")
        .containsEntry("pages/amazon/l7.json", "seven");
  }

  @Test
  void fetchesNothingTheSecondTimeAndOnlyWhatChangedTheThird() throws IOException {
    publish("r1", Map.of("a", "one", "b", "two"));
    pull();
    assertThat(pull()).isEqualTo(new SitePull.Result("r1", 2, 0));
    publish("r2", Map.of("a", "one", "b", "changed"));
    assertThat(pull()).isEqualTo(new SitePull.Result("r2", 2, 1));
    assertThat(files()).containsEntry("pages/b.json", "changed");
  }

  @Test
  void aPageThatTheReleaseLacksGoesAway() throws IOException {
    publish("r1", Map.of("a", "one", "b", "two"));
    pull();
    publish("r2", Map.of("a", "one"));
    pull();
    assertThat(files()).containsKey("pages/a.json").doesNotContainKey("pages/b.json");
  }

  @Test
  void aPageThatSomebodyEditedIsFetchedAgain() throws IOException {
    publish("r1", Map.of("a", "one"));
    pull();
    Files.writeString(folder.resolve("pages/a.json"), "edited");
    assertThat(pull().fetched()).isEqualTo(1);
    assertThat(files()).containsEntry("pages/a.json", "one");
  }

  @Test
  void refusesAnObjectWhoseBytesAreNotThoseOfItsNameAndLeavesTheFolderAsItWas() throws IOException {
    publish("r1", Map.of("a", "one", "b", "two"));
    pull();
    Map<String, String> before = files();
    publish("r2", Map.of("a", "new", "b", "newer"));
    store.put(SiteKeys.object(hash("newer")), bytes("forged"), null);
    assertRefused(Failure.Kind.CHECK, hash("newer"), "nothing was replaced");
    assertThat(published()).isEqualTo(before);
  }

  @Test
  void refusesASlugThatLeadsOutOfTheFolder() throws IOException {
    publish("r1", Map.of("a", "one"));
    pull();
    Map<String, String> before = files();
    for (String slug : new String[] {"../../evil", "/etc/evil", "a/../../../evil"}) {
      publish("r-" + hash(slug), Map.of(slug, "evil"));
      assertRefused(Failure.Kind.CHECK, slug, "leads out of the folder");
      assertThat(published()).isEqualTo(before);
    }
    assertThat(folder.resolveSibling("evil.json")).doesNotExist();
  }

  @Test
  void refusesAFileThatIsNotTheOneOfTheManifest() throws IOException {
    publish("r1", Map.of("a", "one"));
    pull();
    Map<String, String> before = files();
    publish("r2", Map.of("a", "two"));
    store.put(SiteKeys.release("r2", "index.json"), bytes("forged"), null);
    assertRefused(Failure.Kind.CHECK, "index.json", "nothing was replaced");
    assertThat(published()).isEqualTo(before);
  }

  @Test
  void leavesAFolderAloneInWhichAnotherPullWorks() throws IOException {
    publish("r1", Map.of("a", "one"));
    pull();
    Map<String, String> before = files();
    publish("r2", Map.of("a", "two"));
    Path lock = folder.resolve(".pull.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertRefused(Failure.Kind.SERVICE, "Another pull works in");
    }
    // A lock that nobody holds any more, as a killed pull leaves it, stops nobody.
    assertThat(lock).exists();
    assertThat(published()).isEqualTo(before);
    pull();
    assertThat(lock).doesNotExist();
    assertThat(files()).containsEntry("pages/a.json", "two");
  }

  @Test
  void repairsAFolderInWhichAPullWasKilled() throws IOException {
    publish("r1", Map.of("a", "one", "b", "two"));
    pull();
    Map<String, String> whole = files();
    // Killed after current.json went away, before the pages were back.
    Files.delete(folder.resolve("current.json"));
    Files.move(folder.resolve("pages"), folder.resolve(".pages.old"));
    pull();
    assertThat(files()).isEqualTo(whole);
  }

  @Test
  void saysWhatToDoWhenNothingWasPublished() {
    assertRefused(Failure.Kind.INPUT, "No release was published");
  }

  @Test
  void refusesAPointerThatNamesNoRelease() {
    store.put(SiteKeys.POINTER, bytes("{}"), null);
    assertRefused(Failure.Kind.CHECK, "release_id");
  }

  @Test
  void refusesAManifestThatIsNotTheOneOfThePointer() {
    byte[] manifest = bytes("{\"pages\": []}");
    store.put(SiteKeys.release("r9", "manifest.json"), bytes("{\"pages\": [ ]}"), null);
    store.put(SiteKeys.POINTER, pointer("r9", manifest), null);
    assertRefused(Failure.Kind.CHECK, "r9", "manifest");
  }

  private void assertRefused(Failure.Kind kind, String... words) {
    assertThatThrownBy(this::pull)
        .hasMessageContainingAll(words)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private SitePull.Result pull() {
    return new SitePull(store).pull(folder, Progress.SILENT);
  }

  private static void publish(String releaseId, Map<String, String> pages) {
    String listed =
        new TreeMap<>(pages)
            .entrySet().stream()
                .map(
                    page ->
                        "{\"slug\": \"%s\", \"sha256\": \"%s\"}"
                            .formatted(page.getKey(), hash(page.getValue())))
                .collect(Collectors.joining(","));
    ReleasePublisher publisher = new ReleasePublisher(store);
    pages.values().forEach(page -> publisher.upload(hash(page), bytes(page)));
    byte[] index = bytes("index of " + releaseId);
    byte[] manifest =
        bytes(
            "{\"pages\": [%s], \"files\": {\"index.json\": \"%s\"}}"
                .formatted(listed, Hashes.sha256(index)));
    publisher.writeRelease(releaseId, Map.of("manifest.json", manifest, "index.json", index));
    publisher.swap(publisher.pointer(), pointer(releaseId, manifest));
  }

  private static byte[] pointer(String releaseId, byte[] manifest) {
    return bytes(
        "{\"release_id\": \"%s\", \"manifest_sha256\": \"%s\"}"
            .formatted(releaseId, Hashes.sha256(manifest)));
  }

  /** What a site build reads: everything but the folder in which pages are gathered. */
  private Map<String, String> published() throws IOException {
    Map<String, String> files = files();
    files.keySet().removeIf(name -> name.startsWith(".pages.new") || name.equals(".pull.lock"));
    return files;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static String hash(String text) {
    return Hashes.sha256(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
