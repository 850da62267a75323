package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** Looks once more at what a day's tables hold before it is published. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Read the rows of a day as they are stored and run the checks of every table over them.",
      "Stages check rows before they write them; this finds what happened to the tables since."
    })
final class CheckCommand extends StageCommand {

  @Override
  void run(Stages stages) {
    stages.check();
  }
}
