package dev.roundtable.cli;

import picocli.CommandLine.Command;

@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Turn source records into facts: bronze to silver.")
final class ParseCommand extends StageCommand {

  @Override
  void run(Stages stages) {
    stages.parse();
  }
}
