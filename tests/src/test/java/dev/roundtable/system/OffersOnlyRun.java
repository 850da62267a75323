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

  private static final String OFFERS = "sample/landing/offers/payshare/2026-09-29/offers.jsonl";

  private static final class Holder {
    static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("roundtable-offers");
        Path sample = folder.resolve("sample");
        Path offers = folder.resolve(OFFERS);
        String workspace = folder.resolve("workspace").toString();
        succeed("sample", "--out", sample.toString());
        land(offers, "payshare", "2026-09-29", workspace);
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

  /** All files of the sample. */
  static Path sample() {
    return Holder.FOLDER.resolve("sample");
  }

  /** The file that landed. */
  static Path offers() {
    return Holder.FOLDER.resolve(OFFERS);
  }

  static Path site() {
    return Holder.FOLDER.resolve("site");
  }

  /** Lands a file of offers. */
  static void land(Path file, String source, String date, String workspace) {
    succeed(
        "land",
        "offers",
        file.toString(),
        "--source",
        source,
        "--date",
        date,
        "--local",
        workspace);
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
