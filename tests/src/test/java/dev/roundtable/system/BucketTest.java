package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.store.EmbeddedS3;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket named by the user, reached with the default credential chain. */
class BucketTest {
  @Test
  void aBucketThatDoesNotExistIsSaidAtOnce(@TempDir Path folder) {
    try (EmbeddedS3 server = EmbeddedS3.start(folder)) {
      Roundtable.Outcome failed =
          Roundtable.runWithKeys(
              server.config(),
              "run",
              "--bucket",
              "nosuch",
              "--endpoint",
              server.config().endpoint().toString(),
              "--as-of",
              "2026-09-30");

      assertThat(failed.exitCode()).isEqualTo(4);
      assertThat(failed.err()).contains("Bucket 'nosuch' does not exist");
    }
  }
}
