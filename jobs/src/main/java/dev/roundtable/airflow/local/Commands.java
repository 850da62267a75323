package dev.roundtable.airflow.local;

import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs, and says what they said when they fail. */
final class Commands {
  private Commands() {}

  /** Runs a program to its end; its output is added to a log. */
  static void run(List<String> command, Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      int code = exitCode(command, ProcessBuilder.Redirect.appendTo(log.toFile()));
      if (code != 0) {
        throw Failure.service(
            "'%s' ended with %d: %s. The whole of it is in %s"
                .formatted(String.join(" ", command), code, lastLine(log), log));
      }
    } catch (IOException e) {
      throw Failure.usage("Could not run %s: %s".formatted(command.get(0), e.getMessage()), e);
    }
  }

  /** True if there is such a program and it ends with 0. */
  static boolean succeeds(List<String> command) {
    try {
      return exitCode(command, ProcessBuilder.Redirect.DISCARD) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int exitCode(List<String> command, ProcessBuilder.Redirect output)
      throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service("Interrupted while '%s' ran".formatted(command.get(0)), e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Failure.usage("Could not read " + file, e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Failure.usage("Could not write " + file, e);
    }
  }

  static String lastLine(Path log) {
    return text(log).lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
  }
}
