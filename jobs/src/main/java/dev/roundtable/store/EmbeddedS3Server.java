package dev.roundtable.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The server's own process: reads its settings from standard input up to a line with a single dot,
 * serves, and ends when standard input does. Runs on a class path of S3Proxy and this class alone,
 * hence the reflection.
 */
final class EmbeddedS3Server {
  private EmbeddedS3Server() {}

  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1));
    StringBuilder settings = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      settings.append(line).append('\n');
    }
    Path file =
        Files.createTempFile(
            "s3proxy",
            ".conf",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(file, settings, StandardCharsets.ISO_8859_1);
      Class.forName("org.gaul.s3proxy.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {"--properties", file.toString()});
    } finally {
      Files.deleteIfExists(file);
    }
    while (in.read() != -1) {
      // The parent writes nothing more; only the end of the stream matters.
    }
    Runtime.getRuntime().halt(0);
  }
}
