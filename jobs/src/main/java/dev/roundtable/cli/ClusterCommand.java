package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** Everything about a Spark cluster of one's own. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description = "A standalone Spark cluster on this machine, to try what a real one would do.",
    subcommands = ClusterStartCommand.class)
final class ClusterCommand {}
