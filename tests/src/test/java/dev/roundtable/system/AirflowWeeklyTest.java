package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Backfill;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.TaskInstance;
import dev.roundtable.airflow.local.LocalAirflow;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The housekeeping in a real Airflow, by backfills that are paused, found, resumed and ended. */
@TestMethodOrder(OrderAnnotation.class)
class AirflowWeeklyTest {
  private static final String DAILY = "guide_daily";
  private static final String WEEKLY = "guide_maintenance";

  private static AirflowRun airflow;

  /** There must be tables: those of a day that another test may have made already. */
  @BeforeAll
  static void start() {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    airflow = AirflowRun.get();
    try (Airflow client = airflow.client()) {
      boolean paused = client.isPaused(DAILY).orElseThrow();
      Roundtable.Outcome day =
          airflow.run("trigger", DAILY, "--as-of", "2026-09-29", "--unpause", "--wait");
      assertThat(day.exitCode()).as(day.out() + day.err()).isZero();
      client.pause(DAILY, paused);
    }
  }

  @Test
  @Order(1)
  void housekeepingRunsAndABackfillIsPausedFoundAndResumed() {
    LocalDate sunday = LocalDate.of(2026, 10, 4);
    String[] anew = {
      "backfill", "--dag", WEEKLY, "--from", sunday.toString(), "--to", sunday.toString()
    };
    try (Airflow client = airflow.client()) {
      client.pause(WEEKLY, true);
      Roundtable.Outcome off = airflow.run(anew);
      assertThat(off.exitCode()).isEqualTo(2);
      assertThat(off.err()).contains("DAG guide_maintenance is switched off");
      assertThat(client.backfills().open(WEEKLY)).as("none was made").isEmpty();
      String id = idOf(client, sunday);
      assertThat(airflow.run("backfill", "--pause", id).out()).contains("is paused");
      assertThat(airflow.run("status").out())
          .contains("backfill %s of 2026-10-04 to 2026-10-04 is paused".formatted(id));
      assertThat(airflow.run("backfill", "--resume", id).exitCode()).isEqualTo(2);
      client.pause(WEEKLY, false);
      String from = sunday.minusDays(7).toString();
      Roundtable.Outcome second =
          airflow.run("backfill", "--dag", WEEKLY, "--from", from, "--to", sunday.toString());
      assertThat(second.exitCode()).as(second.out() + second.err()).isEqualTo(5);
      assertThat(second.err()).contains("'--attach %s' follows it".formatted(id));
      Roundtable.Outcome resumed = airflow.run("backfill", "--resume", id);
      assertThat(resumed.exitCode()).as(resumed.out() + resumed.err()).isZero();
      DagRun run = client.runs(WEEKLY, sunday, sunday).get(0);
      assertThat(client.tasks(WEEKLY, run.runId()))
          .extracting(TaskInstance::state)
          .hasSize(4)
          .containsOnly("success");
    }
  }

  @Test
  @Order(2)
  void aBackfillIsCancelled() {
    LocalDate sunday = LocalDate.of(2026, 9, 27);
    try (Airflow client = airflow.client()) {
      client.pause(WEEKLY, true);
      String id = idOf(client, sunday);
      assertThat(airflow.run("backfill", "--cancel", id).out()).contains("is cancelled");
      assertThat(client.backfills().open(WEEKLY)).isEmpty();
      Roundtable.Outcome attached = airflow.run("backfill", "--attach", id);
      assertThat(attached.exitCode()).as("its day did not run").isEqualTo(5);
    }
  }

  private static String idOf(Airflow client, LocalDate day) {
    Backfill made = client.backfills().create(WEEKLY, day, day, Backfill.Reprocess.NONE);
    return Integer.toString(made.id());
  }
}
