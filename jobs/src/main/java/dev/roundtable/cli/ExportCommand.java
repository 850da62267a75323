package dev.roundtable.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Make the pages and publish them as a release: gold to the site.")
final class ExportCommand extends StageCommand {

  @Mixin private ExportOptions export;

  @Override
  void run(Stages stages) {
    stages.export(export.settings());
  }
}
