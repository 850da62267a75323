package dev.roundtable.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a command of its own, from the classes under test: for tasks of Airflow. */
final class Launcher {
  /** The checkout. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Path FOLDER = Path.of("target/airflow").toAbsolutePath();
  private static final String ARCHIVE = "CLASSES_AT_EXIT";

  private Launcher() {}

  private static final class Holder {
    static final Path SCRIPT = made();
  }

  /** The script, which starts as fast as the launcher of the project does after a demo. */
  static Path script() {
    return Holder.SCRIPT;
  }

  private static Path made() {
    try {
      Path archive = FOLDER.resolve("classes.jsa");
      String text =
          """
        #!/usr/bin/env bash
        share=-Xshare:auto
        if [[ -f %1$s ]]; then share=-XX:SharedArchiveFile=%1$s; fi
        if [[ -n ${%5$s:-} ]]; then share=-XX:ArchiveClassesAtExit=%1$s; fi
        exec %2$s @%3$s/jobs/jvm.options -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1500m \\
          -Xlog:disable -Xlog:all=error:stderr "$share" -Droundtable.home=%3$s \\
          -cp %4$s dev.roundtable.cli.Main "$@"
        """
              .formatted(
                  archive,
                  Path.of(System.getProperty("java.home"), "bin", "java"),
                  ROOT,
                  classPath(),
                  ARCHIVE);
      Path script = FOLDER.resolve("roundtable");
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(archive);
      Files.writeString(script, text);
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
      // Loaded classes can be kept of jars alone.
      if (hasOneJar()) {
        Tool.run(
            FOLDER,
            Map.of(ARCHIVE, "yes"),
            List.of(
                script.toString(),
                "run",
                "--as-of",
                "2026-09-30",
                "--local",
                copyOfOffers().toString()));
      }
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * True if the project's jar was made before these tests, as 'verify' does and 'test' does not.
   */
  static boolean hasOneJar() {
    return tested().noneMatch(entry -> Files.isDirectory(Path.of(entry)));
  }

  /** What the launcher of the project has; classes under test that are no jar yet as they are. */
  private static String classPath() throws IOException {
    if (!hasOneJar()) {
      return tested().collect(Collectors.joining(File.pathSeparator));
    }
    return ROOT.resolve("jobs/target/roundtable.jar")
        + File.pathSeparator
        + Files.readString(ROOT.resolve("infra/runtime/target/classpath.txt")).strip();
  }

  private static Stream<String> tested() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && Files.exists(Path.of(entry)));
  }

  /** Starts a command, with further variables of its environment; all it prints is one stream. */
  static Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /** Reads what a process prints up to a line in which a pattern is found. */
  static Matcher awaitLine(Process process, String pattern) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      if (matcher.find()) {
        return matcher;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("No line has '%s':%n%s".formatted(pattern, said));
  }

  /** What a process prints from now to its end. */
  static String rest(Process process) {
    return process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
  }

  private static Path copyOfOffers() throws IOException {
    Path folder = Files.createTempDirectory("roundtable-classes");
    Roundtable.copy(OffersOnlyRun.workspace(), folder);
    return folder;
  }
}
