package dev.roundtable.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** How every Java of the project starts: {@code jobs/jvm.options}, the only list of it. */
final class ProgramOptions {
  private static final Path FILE = Path.of("../../jobs/jvm.options");

  private ProgramOptions() {}

  /** What Spark does not add by itself. */
  static String ofTheDriver() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> line.startsWith("-X") || line.startsWith("-D"))
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException("Run this in infra/aws of a checkout", e);
    }
  }
}
