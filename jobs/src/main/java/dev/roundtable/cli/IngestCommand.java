package dev.roundtable.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Read new landing objects into the bronze tables, each version exactly once.")
final class IngestCommand extends StageCommand {
  @Option(
      names = "--mappings",
      paramLabel = "DIR",
      description = "Folder of mapping files, <source>.yaml, that go before those of the program.")
  private Path mappings;

  @Override
  void run(Stages stages) {
    stages.ingest(mappings);
  }
}
