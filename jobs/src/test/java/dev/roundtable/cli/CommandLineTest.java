package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void refusesAnUnknownOption() {
    assertRefused(2, "--colour", "run", "--as-of", "2026-09-30", "--local", local(), "--colour");
  }

  @Test
  void namesAMistypedOptionRatherThanTheOneThatIsThenMissing() {
    assertRefused(2, "'--as-off'", "run", "--as-off", "2026-09-30", "--local", local());
  }

  @Test
  void aCommandLineThatDoesNotParseEndsWithARunSummaryToo() {
    Main.run("run", "--local", local());
    String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\\R");
    assertThat(lines[lines.length - 1])
        .startsWith("{\"command\":\"run\",\"status\":\"failed\",\"exit_code\":2,");
  }

  @Test
  void refusesAFolderOfFolders() throws IOException {
    Files.createDirectories(folder.resolve("tree/nested"));
    String tree = folder.resolve("tree").toString();
    assertRefused(2, "nested", "land", "offers", tree, "--source", "s", "--local", local());
  }

  @Test
  void refusesAnUnknownCommand() {
    assertRefused(2, "runn", "runn");
  }

  @Test
  void refusesARunWithoutAnAsOfDate() {
    assertRefused(2, "--as-of", "run", "--local", local());
  }

  @Test
  void refusesADayThatTheCalendarLacks() {
    assertRefused(2, "2026-02-30", "run", "--local", local(), "--as-of", "2026-02-30");
    assertRefused(2, "yesterday", "parse", "--local", local(), "--as-of", "yesterday");
  }

  @Test
  void refusesAnUnknownKind() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
    assertRefused(2, "'salaries'", land("salaries", file));
  }

  @Test
  void refusesASourceThatIsNoKey() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
    assertRefused(
        2,
        "'My Source'",
        "land",
        "offers",
        file.toString(),
        "--source",
        "My Source",
        "--date",
        "2026-09-30");
  }

  @Test
  void refusesAFolderAndABucketAtOnce() {
    assertRefused(
        2, "--bucket", "run", "--as-of", "2026-09-30", "--local", local(), "--bucket", "b");
  }

  @Test
  void refusesToLandWhatIsNotThere() {
    assertRefused(4, "none.csv", land("offers", folder.resolve("none.csv")));
  }

  @Test
  void refusesToLandAnEmptyFolder() {
    assertRefused(4, "holds no files", land("offers", folder));
  }

  @Test
  void refusesToLandAFileThatIsNotWhatItsNameSays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv.gz"), "plain text");
    assertRefused(4, "not gzip", land("offers", file));
  }

  @Test
  void refusesToLandAnUnknownFormat() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "x");
    assertRefused(4, "a.xlsx", land("offers", file));
  }

  @Test
  void aFailureEndsWithASummaryThatRepeatsIt() {
    Main.run(land("offers", folder.resolve("none.csv")));
    List<String> lines = lines(out);
    assertThat(lines.get(lines.size() - 1))
        .contains("\"command\":\"land\"", "\"status\":\"failed\"", "\"exit_code\":4", "none.csv");
  }

  /** Who follows a job run of it waits for the summary. */
  @Test
  void aListEndsWithASummaryToo() {
    assertThat(Main.run("tables")).isZero();
    List<String> lines = lines(out);
    assertThat(lines).anyMatch(line -> line.startsWith("gold.page "));
    assertThat(lines.get(lines.size() - 1))
        .startsWith("{\"command\":\"tables\",\"status\":\"done\"");
  }

  @Test
  void showsHelpOfEveryCommandOnStandardOutput() {
    for (String command :
        List.of("demo", "land", "ingest", "parse", "derive", "export", "run", "site", "sql")) {
      assertThat(Main.run(command, "--help")).as(command).isZero();
    }
    assertThat(lines(err)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--as-of", "--local", "--bucket");
  }

  @Test
  void aRefusedCommandLeavesNothingBehind() {
    Main.run("run", "--local", local());
    Main.run(land("offers", folder.resolve("none.csv")));
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  private String[] land(String kind, Path path) {
    return new String[] {
      "land",
      kind,
      path.toString(),
      "--source",
      "paylog",
      "--date",
      "2026-09-30",
      "--local",
      local()
    };
  }

  private String local() {
    return folder.resolve("lake").toString();
  }

  private void assertRefused(int exitCode, String words, String... args) {
    err.reset();
    assertThat(Main.run(args)).isEqualTo(exitCode);
    assertThat(lines(err))
        .filteredOn(line -> line.startsWith("roundtable: "))
        .singleElement()
        .asString()
        .contains(words);
    assertThat(lines(err)).noneMatch(line -> line.startsWith("\tat "));
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
