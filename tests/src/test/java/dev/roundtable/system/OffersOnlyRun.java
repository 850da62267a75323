package dev.roundtable.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small release of offers alone, for all tests of this JVM: no posting and no report is known of
 * any company. Its workspace is never written to again.
 */
final class OffersOnlyRun {
  private OffersOnlyRun() {}

  private static final class Holder {
    static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("roundtable-offers");
        Path sample = folder.resolve("sample");
        Path offers = sample.resolve("landing/offers/payshare/2026-09-29/offers.jsonl");
        String workspace = folder.resolve("workspace").toString();
        succeed("sample", "--out", sample.toString());
        succeed(
            "land",
            "offers",
            offers.toString(),
            "--source",
            "payshare",
            "--date",
            "2026-09-29",
            "--local",
            workspace);
        succeed("run", "--as-of", "2026-09-30", "--local", workspace);
        succeed("site", "pull", "--local", workspace, "--to", folder.resolve("site").toString());
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Path workspace() {
    return Holder.FOLDER.resolve("workspace");
  }

  static Path site() {
    return Holder.FOLDER.resolve("site");
  }

  /** Runs a command that must succeed. */
  static Roundtable.Outcome succeed(String... command) {
    Roundtable.Outcome outcome = Roundtable.run(command);
    if (outcome.exitCode() != 0) {
      throw new AssertionError(List.of(command) + ": " + outcome.err());
    }
    return outcome;
  }
}
