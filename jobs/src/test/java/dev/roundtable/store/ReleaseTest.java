package dev.roundtable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
  void uploadsOnlyTheDocumentsThatAreNew() {
    assertThat(publisher.uploadObjects(documents("one", "two"), Progress.SILENT)).isEqualTo(2);
    assertThat(publisher.uploadObjects(documents("two", "three"), Progress.SILENT)).isEqualTo(1);
    assertThat(store.read(SiteKeys.object(hash("three")))).isEqualTo(bytes("three"));
    assertThat(store.list(SiteKeys.OBJECTS)).hasSize(3);
  }

  @Test
  void uploadsManyDocuments() {
    String[] texts = new String[50];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "page " + i;
    }
    publisher.uploadObjects(documents(texts), Progress.SILENT);
    publisher.verify(documents(texts));
    assertThat(store.list(SiteKeys.OBJECTS)).hasSize(50);
  }

  @Test
  void refusesToGoOnWhenADocumentIsMissingOrHasAnotherLength() {
    publisher.uploadObjects(documents("one"), Progress.SILENT);
    assertFails(
        () -> publisher.verify(documents("one", "two")), Failure.Kind.CHECK, hash("two"), "null");
    store.put(SiteKeys.object(hash("one")), bytes("longer than one"), null);
    assertFails(() -> publisher.verify(documents("one")), Failure.Kind.CHECK, hash("one"));
  }

  @Test
  void theFilesOfAReleaseNeverChange() {
    publisher.writeRelease("r1", Map.of("manifest.json", bytes("first")));
    publisher.writeRelease("r1", Map.of("manifest.json", bytes("second")));
    assertThat(store.read(SiteKeys.release("r1", "manifest.json"))).isEqualTo(bytes("first"));
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

  private static SortedMap<String, byte[]> documents(String... texts) {
    SortedMap<String, byte[]> documents = new TreeMap<>();
    for (String text : texts) {
      documents.put(hash(text), bytes(text));
    }
    return documents;
  }

  private static String hash(String text) {
    return Hashes.sha256(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
