package dev.roundtable.cli;

import dev.roundtable.ingest.Kind;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run all four stages, ingest, parse, derive and export, in one session.")
final class RunCommand extends StageCommand {
  @Option(
      names = "--mappings",
      paramLabel = "DIR",
      description = "Folder of mapping files, <source>.yaml, that go before those of the program.")
  private Path mappings;

  @Mixin private ExportOptions export;

  @Override
  void run(Stages stages) {
    stages.ingest(mappings, Kind.ALL).parse().derive().export(export.settings());
  }
}
