package dev.roundtable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
  @TempDir private static Path folder;
  private static EmbeddedS3 server;
  private static ObjectStore store;

  @BeforeAll
  static void start() {
    server = EmbeddedS3.start(folder);
    store = ObjectStore.open(server.config());
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  @Test
  void readsWhatWasPut() throws IOException {
    store.put("read/a b.txt", bytes("hello"), "text/plain");
    assertThat(store.read("read/a b.txt")).isEqualTo(bytes("hello"));
    assertThat(store.head("read/a b.txt").orElseThrow().contentType()).isEqualTo("text/plain");
    try (InputStream in = store.open("read/a b.txt")) {
      assertThat(in.read()).isEqualTo('h');
    }
  }

  @Test
  void listsBelowAPrefixByKeyInByteOrder() {
    for (String name : new String[] {"b", "a/z", "B", "a-z"}) {
      store.put("list/" + name, bytes(name), null);
    }
    store.put("listed", bytes("not below"), null);
    assertThat(store.list("list/"))
        .extracting(StoredObject::key)
        .containsExactly("list/B", "list/a-z", "list/a/z", "list/b");
    assertThat(store.list("list/").get(2).bytes()).isEqualTo(3);
  }

  @Test
  void listsMoreObjectsThanOneAnswerHolds() {
    for (int i = 0; i < 1005; i++) {
      store.put("many/%04d".formatted(i), bytes("x"), null);
    }
    assertThat(store.list("many/")).hasSize(1005);
  }

  @Test
  void aListingAndAHeadAgreeOnTheTag() {
    store.put("tag/x", bytes("one"), null);
    String before = store.list("tag/").get(0).etag();
    assertThat(store.head("tag/x").orElseThrow().eTag()).isEqualTo("\"" + before + "\"");
    store.put("tag/x", bytes("two"), null);
    assertThat(store.list("tag/").get(0).etag()).isNotEqualTo(before);
  }

  @Test
  void anObjectThatIsNotThereHasNoHeadAndCannotBeRead() {
    assertThat(store.head("nothing/here")).isEmpty();
    assertFails(
        () -> store.read("nothing/here"), Failure.Kind.INPUT, "nothing/here", "no such object");
  }

  @Test
  void theSecondOfTwoPutsIfAbsentLoses() {
    assertThat(store.putIfAbsent("absent/x", bytes("first"), null)).isTrue();
    assertThat(store.putIfAbsent("absent/x", bytes("second"), null)).isFalse();
    assertThat(store.read("absent/x")).isEqualTo(bytes("first"));
  }

  @Test
  void aPutIfMatchWinsOnlyAgainstTheVersionThatWasRead() {
    store.put("match/x", bytes("zero"), null);
    String read = store.list("match/").get(0).etag();
    assertThat(store.putIfMatch("match/x", bytes("first"), null, read)).isTrue();
    assertThat(store.putIfMatch("match/x", bytes("second"), null, read)).isFalse();
    assertThat(store.read("match/x")).isEqualTo(bytes("first"));
  }

  @Test
  void deletesAnObject() {
    store.put("delete/x", bytes("x"), null);
    store.delete("delete/x");
    assertThat(store.list("delete/")).isEmpty();
  }

  @Test
  void uploadsALargeFileInPartsWithItsMetadata(@TempDir Path local) throws IOException {
    byte[] content = new byte[40 << 20];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 ^ (i >>> 13));
    }
    Path file = Files.write(local.resolve("large.bin"), content);
    Map<String, String> metadata = Map.of("sha256", Hashes.sha256(content));
    assertThat(store.uploadIfAbsent("upload/large.bin", file, metadata)).isTrue();
    assertThat(Hashes.sha256(store.read("upload/large.bin"))).isEqualTo(Hashes.sha256(content));
    assertThat(store.head("upload/large.bin").orElseThrow().metadata())
        .containsEntry("sha256", Hashes.sha256(content));
    assertThat(store.list("upload/").get(0).etag()).as("tag of an upload in parts").contains("-");
  }

  @Test
  void uploadsNothingOverAnObjectThatIsThere(@TempDir Path local) throws IOException {
    store.put("upload/taken", bytes("first"), null);
    Path file = Files.writeString(local.resolve("second"), "second");
    assertThat(store.uploadIfAbsent("upload/taken", file, Map.of())).isFalse();
    assertThat(store.read("upload/taken")).isEqualTo(bytes("first"));
  }

  @Test
  void aMissingBucketIsBadInputAndTheMessageNamesIt() {
    try (ObjectStore other = ObjectStore.open(withBucket("no-such-bucket"))) {
      assertFails(other::requireBucket, Failure.Kind.INPUT, "'no-such-bucket'", "--bucket");
      assertFails(() -> other.list(""), Failure.Kind.INPUT, "'no-such-bucket'");
      assertFails(() -> other.put("x", bytes("x"), null), Failure.Kind.INPUT, "'no-such-bucket'");
    }
  }

  @Test
  void wrongKeysAreAMatterOfConfiguration() {
    StoreConfig right = server.config();
    StoreConfig wrong =
        new StoreConfig(
            right.bucket(), right.endpoint(), right.region(), right.accessKey(), "wrong");
    try (ObjectStore other = ObjectStore.open(wrong)) {
      assertFails(() -> other.read("x"), Failure.Kind.USAGE, "does not accept the credentials");
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsAServiceFailure() {
    StoreConfig dead =
        new StoreConfig("b", URI.create("http://127.0.0.1:9"), "us-east-1", "key", "secret");
    try (ObjectStore other = ObjectStore.open(dead)) {
      assertFails(() -> other.read("x"), Failure.Kind.SERVICE, "s3://b/x");
    }
  }

  @Test
  void keysNeverShowInAConfiguration() {
    assertThat(server.config().toString())
        .contains(EmbeddedS3.BUCKET)
        .doesNotContain(server.config().accessKey(), server.config().secretKey());
  }

  private static void assertFails(ThrowingCallable call, Failure.Kind kind, String... words) {
    assertThatThrownBy(call)
        .hasMessageContainingAll(words)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private static StoreConfig withBucket(String bucket) {
    StoreConfig config = server.config();
    return new StoreConfig(
        bucket, config.endpoint(), config.region(), config.accessKey(), config.secretKey());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
