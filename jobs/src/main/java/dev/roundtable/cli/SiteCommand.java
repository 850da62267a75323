package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** What is done with releases after they were published. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = "Work with published releases.",
    subcommands = {
      SitePullCommand.class,
      SiteListCommand.class,
      SiteDiffCommand.class,
      SiteRollbackCommand.class,
      SiteGcCommand.class
    })
final class SiteCommand {}
