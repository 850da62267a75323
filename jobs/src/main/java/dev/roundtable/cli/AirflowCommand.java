package dev.roundtable.cli;

import picocli.CommandLine.Command;

/** What is done with the scheduler that runs the stages every day. */
@Command(
    name = "airflow",
    mixinStandardHelpOptions = true,
    description = "Work with an Airflow that runs the DAGs of dags/.",
    footer = {
      "",
      "A local one to try:      roundtable airflow local",
      "What failed, and why:    roundtable airflow status",
      "Three days anew:         roundtable airflow backfill --from 2026-09-28 --to 2026-09-30 --reprocess completed"
    },
    subcommands = {
      AirflowLocalCommand.class,
      AirflowStatusCommand.class,
      AirflowTriggerCommand.class,
      AirflowWaitCommand.class,
      AirflowRetryCommand.class,
      AirflowBackfillCommand.class,
      AirflowSetupCommand.class,
      AirflowEmitCommand.class
    })
final class AirflowCommand {}
