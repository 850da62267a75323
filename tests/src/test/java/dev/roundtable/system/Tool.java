package dev.roundtable.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is not ours, run to its end. */
final class Tool {
  private Tool() {}

  /**
   * Runs a command and gives what it printed.
   *
   * @param settings variables of its environment beside those of this process
   * @throws AssertionError with all that it printed if it does not end with 0
   */
  static String run(Path folder, Map<String, String> settings, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
    }
    return output;
  }
}
