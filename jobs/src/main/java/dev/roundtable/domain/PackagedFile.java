package dev.roundtable.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that the program carries on its class path. */
public final class PackagedFile {
  private PackagedFile() {}

  /**
   * The text of a file, which is UTF-8.
   *
   * @throws IllegalStateException if the program does not carry it
   */
  public static String text(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalStateException("The program lacks its file " + path));
  }

  /** The text of a file, if the program carries it. */
  public static Optional<String> find(String path) {
    try (InputStream in = PackagedFile.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the program's file " + path, e);
    }
  }

  /** The content of a YAML file in the shape asked for. */
  public static <T> T yaml(String path, TypeReference<T> shape) {
    try {
      return new YAMLMapper().readValue(text(path), shape);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's file " + path + " has another shape", e);
    }
  }
}
