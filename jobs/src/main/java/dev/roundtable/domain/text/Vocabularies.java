package dev.roundtable.domain.text;

import dev.roundtable.domain.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that parsers go by and that are no content of the guide. */
public final class Vocabularies {
  /** The files, on the class path. */
  public static final List<String> FILES =
      List.of(
          "language/function_words.yaml",
          "location/cities.yaml",
          "location/workplace.yaml",
          "text/headings.yaml",
          "text/pay.yaml",
          "text/requirements.yaml");

  private Vocabularies() {}

  /** Changes with every change of a file, so that what was read by an older one is read again. */
  public static String version() {
    StringBuilder texts = new StringBuilder();
    FILES.forEach(file -> texts.append(file).append('\n').append(text(file)).append('\n'));
    return Hashes.sha256(texts.toString()).substring(0, 12);
  }

  private static String text(String file) {
    try (InputStream in = Vocabularies.class.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file, e);
    }
  }
}
