package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.domain.Failure;
import picocli.CommandLine.Option;

/** What to do about a DAG that is switched off: its runs wait for ever. */
final class SwitchOption {
  @Option(names = "--unpause", description = "Switch the DAG on first if it is off.")
  private boolean unpause;

  /** Switches a DAG on if that was asked for; fails if it is off, or not there. */
  void requireOn(Airflow airflow, String dag) {
    boolean paused =
        airflow
            .isPaused(dag)
            .orElseThrow(
                () ->
                    Failure.input(
                        "Airflow at %s has no DAG '%s'; './roundtable airflow status' lists ours"
                            .formatted(airflow.place(), dag)));
    if (paused && !unpause) {
      throw Failure.usage(
          "DAG %s is switched off, a run of it would wait; add --unpause, or run './roundtable airflow setup'"
              .formatted(dag));
    }
    if (paused) {
      airflow.pause(dag, false);
    }
  }
}
