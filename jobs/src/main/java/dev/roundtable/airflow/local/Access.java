package dev.roundtable.airflow.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** How to reach the local Airflow while it runs: a file in its home that only its owner reads. */
public record Access(URI url, String user, String password) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "access.json";
  private static final String PASSWORDS = "passwords.json";

  /** Never shows the password. */
  @Override
  public String toString() {
    return user + " at " + url;
  }

  /** The access that a running Airflow left in its home; empty if none runs. */
  public static Optional<Access> of(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(Files.readString(file));
      return Optional.of(
          new Access(
              URI.create(node.path("url").asText()),
              node.path("user").asText(),
              node.path("password").asText()));
    } catch (IOException e) {
      throw Failure.usage("Could not read " + file + "; start the local Airflow anew", e);
    }
  }

  void write(Path home) throws IOException {
    writeForOwner(
        home.resolve(FILE),
        JSON.createObjectNode()
            .put("url", url.toString())
            .put("user", user)
            .put("password", password)
            .toString());
  }

  /** Writes the file that Airflow itself takes its passwords from, and returns it. */
  Path writePasswords(Path home) throws IOException {
    Path file = home.resolve(PASSWORDS);
    writeForOwner(file, JSON.createObjectNode().put(user, password).toString());
    return file;
  }

  private static void writeForOwner(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  static void remove(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(FILE));
    Files.deleteIfExists(home.resolve(PASSWORDS));
  }
}
