package dev.roundtable.domain.text;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.PackagedFile;
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
    FILES.forEach(
        file -> texts.append(file).append('\n').append(PackagedFile.text(file)).append('\n'));
    return Hashes.sha256(texts.toString()).substring(0, 12);
  }
}
