package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
    name = "roundtable",
    mixinStandardHelpOptions = true,
    version = "roundtable 0.1.0",
    description =
        "Job postings, offer samples and interview reports become tables and page data for an interview guide.",
    footer = {
      "",
      "A first look:   roundtable demo",
      "A daily run:    roundtable run --bucket NAME --as-of 2026-09-30",
      "",
      "Exit codes: 0 done, 1 a bug, 2 bad arguments or configuration, 3 a check failed and nothing was",
      "published, 4 input missing or unreadable, 5 a service failed (try again), 99 nothing to do (--skip-when-idle)."
    },
    subcommands = {
      DemoCommand.class,
      LandCommand.class,
      IngestCommand.class,
      ParseCommand.class,
      DeriveCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      RunCommand.class,
      SiteCommand.class,
      PreviewCommand.class,
      AirflowCommand.class,
      ClusterCommand.class,
      SubmitCommand.class,
      SqlCommand.class,
      QualityCommand.class,
      ExplainCommand.class,
      TablesCommand.class,
      CatalogCommand.class,
      SampleCommand.class
    })
final class RoundtableCommand {}
