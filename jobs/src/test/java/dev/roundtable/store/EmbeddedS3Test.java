package dev.roundtable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3Test {
  @TempDir private Path folder;

  @Test
  void keepsItsObjectsFromStartToStart() {
    try (EmbeddedS3 server = EmbeddedS3.start(folder);
        ObjectStore store = ObjectStore.open(server.config())) {
      store.put("kept/x", "x".getBytes(StandardCharsets.UTF_8), null);
    }
    try (EmbeddedS3 server = EmbeddedS3.start(folder);
        ObjectStore store = ObjectStore.open(server.config())) {
      assertThat(store.read("kept/x")).isEqualTo(new byte[] {'x'});
    }
  }

  @Test
  void doesNotAnswerOnceClosed() {
    EmbeddedS3 server = EmbeddedS3.start(folder);
    server.close();
    try (ObjectStore store = ObjectStore.open(server.config())) {
      assertThatThrownBy(() -> store.list("")).isInstanceOf(Failure.class);
    }
  }

  @Test
  void theServerEndsWhenItsStandardInputDoes() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(EmbeddedS3.command())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(settings().getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private String settings() {
    return """
        s3proxy.endpoint=http://127.0.0.1:0
        s3proxy.authorization=none
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        .
        """
        .formatted(folder);
  }
}
