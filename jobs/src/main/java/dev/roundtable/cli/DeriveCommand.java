package dev.roundtable.cli;

import picocli.CommandLine.Command;

@Command(
    name = "derive",
    mixinStandardHelpOptions = true,
    description = "Turn facts into statistics with their evidence: silver to gold.")
final class DeriveCommand extends StageCommand {

  @Override
  void run(Stages stages) {
    stages.derive();
  }
}
