package dev.roundtable.cli;

import dev.roundtable.ingest.Kind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
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

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description =
          "Read only objects of these kinds: ${COMPLETION-CANDIDATES}. Default: all of them")
  private Set<Kind> kinds = EnumSet.copyOf(Kind.ALL);

  @Override
  void run(Stages stages) {
    stages.ingest(mappings, kinds);
  }
}
