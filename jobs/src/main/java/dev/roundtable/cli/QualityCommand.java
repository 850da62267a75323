package dev.roundtable.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.roundtable.domain.Failure;
import dev.roundtable.quality.QualityReport;
import dev.roundtable.quality.QualityReport.Section;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = {
      "Tell how good the data is, by source: what landed, what was rejected and why, in how many records the",
      "parsers found a level, a location, pay and skills, what was doubtful, which levels of offers no ladder",
      "maps, and which terms look like skills and are not in the catalogue. Reading only."
    })
final class QualityCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "Last landing day to look at (yyyy-mm-dd).")
  private LocalDate asOf;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      description = "How many landing days to look at, counted back. Default: ${DEFAULT-VALUE}")
  private int days;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description = "table (default), or json (one object a line).")
  private RowFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (format == RowFormat.CSV) {
      throw Failure.usage("Sections have different columns; --format is table or json here");
    }
    if (days < 1) {
      throw Failure.usage("--days must be 1 or more, not " + days);
    }
    try (Workspace workspace = Workspace.forReading(options)) {
      new QualityReport(workspace.lake(), asOf.minusDays(days - 1L), asOf).sections(this::print);
    }
    new RunSummary("quality")
        .put("as_of", asOf.toString())
        .put("days", days)
        .print(spec.commandLine().getOut());
    return 0;
  }

  private void print(Section section) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == RowFormat.TABLE) {
      out.println(section.title());
      format.print(section.rows(), out);
    } else {
      format.print(section.rows().select(lit(section.name()).as("section"), col("*")), out);
    }
    out.flush();
  }
}
