package dev.roundtable.cli;

import picocli.CommandLine.Command;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Make the pages and publish them as a release: gold to the site.")
final class ExportCommand extends StageCommand {

  @Override
  void run(Stages stages) {
    stages.export();
  }
}
