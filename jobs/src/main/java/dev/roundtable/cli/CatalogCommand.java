package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** What other engines find the tables by. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Tell a catalogue of the tables, for engines that look them up there.",
    subcommands = CatalogSyncCommand.class)
final class CatalogCommand {}
