package dev.roundtable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
  @TempDir private static Path folder;
  private static EmbeddedS3 server;
  private static ObjectStore store;
  private static ReleasePublisher publisher;

  @BeforeAll
  static void start() {
    server = EmbeddedS3.start(folder);
    store = ObjectStore.open(server.config());
    publisher = new ReleasePublisher(store);
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
  void namesTheDocumentsThatAreNew() {
    upload("one", "two");
    assertThat(publisher.missing(List.of(hash("two"), hash("three"), hash("three"))))
        .containsExactly(hash("three"));
    upload("two", "three");
    assertThat(store.read(SiteKeys.object(hash("three")))).isEqualTo(bytes("three"));
    assertThat(store.list(SiteKeys.OBJECTS)).hasSize(3);
  }

  @Test
  void uploadsAnewWhatCleaningUpMayTake() {
    upload("current", "former");
    Set<String> pages = Set.of(hash("current"), hash("former"), hash("new"));
    Set<String> held = Set.of(hash("current"));
    assertThat(publisher.toUpload(pages, held, movedAt(Instant.now().plusSeconds(60))))
        .containsExactlyInAnyOrder(hash("former"), hash("new"));
    assertThat(publisher.toUpload(pages, held, movedAt(Instant.MIN)))
        .as("uploaded since the pointer moved")
        .containsExactly(hash("new"));
  }

  private static ReleasePublisher.Pointer movedAt(Instant moment) {
    return new ReleasePublisher.Pointer(new byte[0], "tag", moment);
  }

  @Test
  void uploadsManyDocumentsAtOnce() {
    String[] texts = IntStream.range(0, 50).mapToObj(i -> "page " + i).toArray(String[]::new);
    upload(texts);
    publisher.verify(expected(texts));
    assertThat(store.list(SiteKeys.OBJECTS)).hasSize(50);
  }

  @Test
  void refusesToGoOnWhenADocumentIsMissingOrHasOtherContent() {
    upload("one");
    assertFails(
        () -> publisher.verify(expected("one", "two")), Failure.Kind.CHECK, hash("two"), "none");
    store.put(SiteKeys.object(hash("one")), bytes("longer than one"), null);
    assertFails(() -> publisher.verify(expected("one")), Failure.Kind.CHECK, hash("one"));
    store.put(SiteKeys.object(hash("one")), bytes("uno"), null);
    assertFails(() -> publisher.verify(expected("one")), Failure.Kind.CHECK, "other content");
  }

  @Test
  void readsBackWhatTheStoreTagsInItsOwnWay() {
    upload("one");
    publisher.verify(
        Map.of(hash("one"), new ReleasePublisher.Expected(3, "a tag that is no checksum")));
  }

  @Test
  void aDamagedFileOfAReleaseIsWholeAgain() {
    String key = SiteKeys.release("r1", "manifest.json");
    publisher.writeRelease("r1", Map.of("manifest.json", bytes("content")));
    store.put(key, bytes("damage"), "application/json");
    publisher.writeRelease("r1", Map.of("manifest.json", bytes("content")));
    assertThat(store.read(key)).isEqualTo(bytes("content"));
  }

  @Test
  void aSwapWhoseAnswerWasLostHasWon() {
    ReleasePublisher.Pointer former = publisher.pointer();
    publisher.swap(former, bytes("release"));
    publisher.swap(former, bytes("release"));
    assertThat(publisher.pointer().content()).isEqualTo(bytes("release"));
  }

  @Test
  void ofTwoFirstReleasesOneWins() {
    ReleasePublisher.Pointer one = publisher.pointer();
    ReleasePublisher.Pointer other = publisher.pointer();
    assertThat(one.etag()).isNull();
    publisher.swap(one, bytes("winner"));
    assertFails(
        () -> publisher.swap(other, bytes("loser")), Failure.Kind.SERVICE, "published first");
    assertThat(store.read(SiteKeys.POINTER)).isEqualTo(bytes("winner"));
  }

  @Test
  void ofTwoThatReadTheSamePointerOneWins() {
    publisher.swap(publisher.pointer(), bytes("before"));
    ReleasePublisher.Pointer one = publisher.pointer();
    ReleasePublisher.Pointer other = publisher.pointer();
    assertThat(other.content()).isEqualTo(bytes("before"));
    publisher.swap(other, bytes("winner"));
    assertFails(
        () -> publisher.swap(one, bytes("loser")), Failure.Kind.SERVICE, "Run export again");
    assertThat(store.read(SiteKeys.POINTER)).isEqualTo(bytes("winner"));
  }

  private static void assertFails(ThrowingCallable call, Failure.Kind kind, String... words) {
    assertThatThrownBy(call)
        .hasMessageContainingAll(words)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private static void upload(String... texts) {
    for (String text : texts) {
      publisher.upload(hash(text), bytes(text));
    }
  }

  private static Map<String, ReleasePublisher.Expected> expected(String... texts) {
    Map<String, ReleasePublisher.Expected> expected = new HashMap<>();
    for (String text : texts) {
      expected.put(
          hash(text), new ReleasePublisher.Expected(text.length(), Hashes.md5(bytes(text))));
    }
    return expected;
  }

  private static String hash(String text) {
    return Hashes.sha256(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
