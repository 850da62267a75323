package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path FILE = Path.of("../docs/data-dictionary.md");

  @Test
  void theDictionaryIsWhatDdlAndChecksSay() throws IOException {
    StringWriter out = new StringWriter();
    int exitCode =
        Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "tables", "dictionary");
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .as("./roundtable tables dictionary > docs/data-dictionary.md")
        .isEqualTo(Files.readString(FILE));
  }

  @Test
  void aTableIsToldWithItsGrainSourcesChecksAndColumns() throws IOException {
    String text = Files.readString(FILE);
    String table = text.substring(text.indexOf("### gold.comp_distribution"));
    assertThat(table.substring(0, table.indexOf("\n### ")))
        .contains("One row per (as-of date, company or all, role, level, metro or all).")
        .contains("- Replaced: `as_of_date`")
        .contains("- Made from: [silver.offer](#silveroffer)")
        .contains("- Fails: key is unique")
        .contains("| `metro_id` | string |  | metro id, or all |")
        .contains("| `settled_on` | date | may be | day up to which first arrivals count")
        .contains("| `excluded` | map&lt;string, int> |  | offer samples left out, by reason |");
  }
}
