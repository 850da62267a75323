package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Setup;
import dev.roundtable.airflow.SetupFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives Airflow what the DAGs want. */
@Command(
    name = "setup",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the pools, variables and connections of Airflow with a file, show what differs, and change it.",
      "What the file does not name stays as it is. Run again, it finds nothing to do."
    })
final class AirflowSetupCommand implements Callable<Integer> {
  @Mixin private AirflowOptions options;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "What Airflow must hold. Default: dags/setup.yaml of the project")
  private Path file;

  @Option(names = "--dry-run", description = "Show what differs, and change nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path named = file == null ? Project.root().resolve("dags/setup.yaml") : file;
    SetupFile wanted = SetupFile.read(named, System.getenv());
    try (Airflow airflow = options.open()) {
      List<Setup.Change> changes = new Setup(airflow).changes(wanted);
      changes.forEach(change -> out.println(change.description()));
      out.flush();
      if (!dryRun) {
        changes.forEach(change -> change.apply().run());
      }
      if (changes.isEmpty()) {
        out.printf("Airflow at %s holds what %s says%n", airflow.place(), named);
      }
      new RunSummary("airflow setup")
          .put("dry_run", dryRun)
          .put("changes", changes.size())
          .print(out);
    }
    return 0;
  }
}
