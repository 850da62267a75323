package dev.roundtable.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One demo over a real S3 protocol, from sample objects to pages, and its site, for all tests of
 * this JVM: it takes the longest of them. Who adds to it works in a copy.
 */
final class DemoRun {
  private DemoRun() {}

  private static final class Holder {
    static final Path FOLDER = folder();
    static final Roundtable.Outcome OUTCOME =
        succeeded(Roundtable.run("demo", "--local", FOLDER.resolve("workspace").toString()));

    static {
      Path site = FOLDER.resolve("site");
      succeeded(
          Roundtable.run(
              "site",
              "pull",
              "--local",
              FOLDER.resolve("workspace").toString(),
              "--to",
              site.toString()));
    }

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("roundtable-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Roundtable.Outcome succeeded(Roundtable.Outcome outcome) {
      if (outcome.exitCode() != 0) {
        throw new AssertionError(outcome.err());
      }
      return outcome;
    }
  }

  static Roundtable.Outcome outcome() {
    return Holder.OUTCOME;
  }

  static Path workspace() {
    return Holder.FOLDER.resolve("workspace");
  }

  static Path site() {
    return Holder.FOLDER.resolve("site");
  }
}
