package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Asset;
import dev.roundtable.airflow.AssetEvent;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.local.LocalAirflow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A real Airflow runs the DAGs, told what to do by the command line. */
@TestMethodOrder(OrderAnnotation.class)
class AirflowTest {
  private static final String DAG = "guide_daily";
  private static final List<String> DAYS =
      List.of("2026-09-29", "2026-09-30", "2026-10-01", "2026-10-02", "2026-10-03");

  @TempDir private static Path folder;
  private static AirflowRun airflow;
  private static WebHook alerts;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    airflow = AirflowRun.get();
    alerts = WebHook.start();
  }

  @AfterAll
  static void stop() {
    if (alerts != null) {
      alerts.close();
    }
  }

  @Test
  @Order(1)
  void setUpShowsWhatDiffersChangesItAndFindsNothingMore() throws Exception {
    Map<String, String> environment =
        Map.of(
            "ROUNDTABLE_BUCKET", "roundtable",
            "ROUNDTABLE_LANDING_MINUTES", "5",
            "ROUNDTABLE_ALERT_URL", alerts.url());
    Path file = Files.writeString(folder.resolve("setup.yaml"), SETUP);
    String[] setup = {
      "airflow", "setup", "--file", file.toString(), "--home", airflow.home().toString()
    };
    assertThat(output(Launcher.start(environment, setup)))
        .contains("~ variable roundtable_landing_minutes: value '120' -> '5'")
        .contains("~ dag guide_daily: switched on")
        .contains("~ variable roundtable_alert_url: value is another")
        .doesNotContain(alerts.url())
        .contains("\"changes\":3");
    assertThat(output(Launcher.start(environment, setup))).contains("\"changes\":0");
    assertThat(output(Launcher.start(Map.of(), setup)))
        .contains("wants ROUNDTABLE_BUCKET in the environment");
  }

  private static final String SETUP =
      """
      variables:
        roundtable_bucket: {value: "${ROUNDTABLE_BUCKET}"}
        roundtable_landing_minutes: {value: "${ROUNDTABLE_LANDING_MINUTES:-120}"}
        roundtable_alert_url: {value: "${ROUNDTABLE_ALERT_URL:-}", secret: true}
      dags: [guide_daily]
      """;

  @Test
  @Order(2)
  void twoDaysAreTriggeredAndFollowed() {
    for (String day : DAYS.subList(0, 2)) {
      Roundtable.Outcome outcome = airflow.run("trigger", DAG, "--as-of", day, "--wait");
      assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
      assertThat(outcome.summary().path("state").textValue()).isEqualTo("success");
    }
    Roundtable.Outcome again = airflow.run("trigger", DAG, "--as-of", DAYS.get(0));
    assertThat(again.out())
        .contains("Run as_of_2026-09-29 of guide_daily is there already, at http://127.0.0.1:");
    Roundtable.Outcome ended = airflow.run("wait", DAG, "as_of_2026-09-29");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  @Order(3)
  void everyTableThatChangedHasAnEventAndTheReleaseToo() {
    try (Airflow client = airflow.client()) {
      DagRun run = client.run(DAG, "as_of_2026-09-29").orElseThrow();
      assertThat(client.assets().eventsOf(run))
          .extracting(AssetEvent::name)
          .contains("reference.company", "bronze.raw_offer", "silver.offer")
          .contains("gold.comp_distribution", "gold.page", "gold.release", "release")
          .doesNotContain("silver.posting");
    }
  }

  @Test
  @Order(4)
  void aBackfillOutlivesItsFollowerAndTheScheduler() throws Exception {
    Process follower =
        Launcher.start(
            Map.of(),
            "airflow",
            "backfill",
            "--from",
            DAYS.get(2),
            "--to",
            DAYS.get(4),
            "--home",
            airflow.home().toString());
    String id = Launcher.awaitLine(follower, "Backfill (\\d+) started").group(1);
    LocalDate first = LocalDate.parse(DAYS.get(2));
    try (Airflow client = airflow.client()) {
      AirflowRun.await(() -> isRunning(client, first));
      follower.destroy();
      airflow.kill("scheduler");
    }
    AirflowRun.await(() -> airflow.keeperLog().contains("\"ended\": \"scheduler\""));
    Roundtable.Outcome attached = airflow.run("backfill", "--attach", id);
    assertThat(attached.exitCode()).as(attached.out() + attached.err()).isZero();
    assertThat(attached.summary().path("succeeded").intValue()).isEqualTo(3);
    Roundtable.Outcome none =
        airflow.run("backfill", "--from", DAYS.get(2), "--to", DAYS.get(4), "--dry-run");
    assertThat(none.out()).contains("0 day(s) to run").contains("--reprocess");
  }

  private static boolean isRunning(Airflow client, LocalDate day) {
    return client.runs(DAG, day, day).stream()
        .flatMap(run -> client.tasks(DAG, run.runId()).stream())
        .anyMatch(task -> "running".equals(task.state()));
  }

  @Test
  @Order(5)
  void theSiteIsByteForByteThatOfTheCommandLine() throws IOException {
    String other = folder.resolve("by-hand").toString();
    AirflowRun.landOffers(Path.of(other));
    for (String day : DAYS) {
      OffersOnlyRun.succeed("run", "--as-of", day, "--local", other);
    }
    assertThat(site(airflow.workspace())).isEqualTo(site(Path.of(other)));
  }

  private static Map<String, String> site(Path workspace) throws IOException {
    return Roundtable.contents(workspace.resolve("s3/roundtable/site"));
  }

  @Test
  @Order(6)
  void aDayThatIsMadeAnewIsTheSame() throws IOException {
    Map<String, String> before = site(airflow.workspace());
    Roundtable.Outcome outcome = backfill(DAYS.get(2), "--reprocess", "completed");
    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.summary().path("succeeded").intValue()).isEqualTo(1);
    assertThat(site(airflow.workspace())).isEqualTo(before);
  }

  @Test
  @Order(7)
  void aRunThatFailsSaysWhyAndIsMended() {
    Roundtable.Outcome failed = airflow.run("trigger", DAG, "--as-of", "2026-10-05", "--wait");
    assertThat(failed.exitCode()).as("exit code of the command that failed").isEqualTo(4);
    assertThat(failed.out())
        .contains("ingest[1] failed, try 1")
        .contains("None of the 1 new landing object(s) could be read");
    Roundtable.Outcome status = airflow.run("status", "--lines", "2");
    assertThat(status.out())
        .contains("scheduler        healthy")
        .contains("2026-10-05 failed")
        .contains("The name ends in .gz, but the content is not gzip");
    assertThat(airflow.run("wait", DAG, "as_of_2026-10-05").exitCode()).isEqualTo(4);
    assertThat(airflow.run("retry", DAG, "as_of_2026-10-05", "--dry-run").out())
        .contains("~ ingest[1]", "~ export");
    Roundtable.Outcome mended = airflow.run("retry", DAG, "as_of_2026-10-05", "--wait");
    assertThat(mended.exitCode()).as(mended.out() + mended.err()).isZero();
    assertThat(airflow.run("retry", DAG, "as_of_2026-10-05").exitCode()).isEqualTo(99);
    assertThat(alerts.texts())
        .anyMatch(
            text -> text.contains("guide_daily.ingest[1] failed in run as_of_2026-10-05, try"))
        .anyMatch(text -> text.contains("./roundtable airflow retry guide_daily as_of_2026-10-05"));
    assertThat(alerts.messages())
        .filteredOn(message -> message.path("run").asText().equals("as_of_2026-10-05"))
        .filteredOn(message -> message.has("summary"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.path("as_of").textValue()).isEqualTo("2026-10-05");
              assertThat(message.path("map_index").intValue()).isEqualTo(1);
              assertThat(message.at("/summary/exit_code").intValue()).isEqualTo(4);
            });
  }

  @Test
  @Order(8)
  void aDayThatFailedIsMadeAnew() {
    Roundtable.Outcome failed = backfill("2026-10-06");
    assertThat(failed.exitCode()).as(failed.out() + failed.err()).isEqualTo(4);
    assertThat(failed.out()).contains("2026-10-06 failed").contains("ingest[1] failed, try 1");
    assertThat(backfill("2026-10-06").out()).contains("0 day(s) to run");
    Roundtable.Outcome mended = backfill("2026-10-06", "--reprocess", "failed");
    assertThat(mended.exitCode()).as(mended.out() + mended.err()).isZero();
    assertThat(alerts.texts())
        .as("no release waits for a backfill")
        .noneMatch(text -> text.contains("is late: run backfill"));
  }

  private static Roundtable.Outcome backfill(String day, String... more) {
    List<String> command = new ArrayList<>(List.of("backfill", "--from", day, "--to", day));
    command.addAll(List.of(more));
    return airflow.run(command.toArray(String[]::new));
  }

  /**
   * A run with a logical date, as scheduled ones have; here its deadline is over from the start.
   */
  @Test
  @Order(9)
  void whoIsCalledLearnsThatAScheduledRunIsLate() throws Exception {
    String runs = "/api/v2/dags/guide_daily/dagRuns";
    String scheduled =
        "{\"dag_run_id\":\"as_scheduled\",\"logical_date\":\"2026-08-01T06:00:00Z\"}";
    try (Airflow client = airflow.client()) {
      client.pause(DAG, true);
      airflow.send("POST", runs, scheduled);
      AirflowRun.await(
          () ->
              alerts.texts().stream()
                  .anyMatch(text -> text.contains("guide_daily is late: run as_scheduled")));
      airflow.send("DELETE", runs + "/as_scheduled", "");
      client.pause(DAG, false);
    }
  }

  @Test
  @Order(10)
  void aReleaseThatWasPublishedByHandStartsTheSiteBuild() throws Exception {
    try (Airflow client = airflow.client()) {
      client.pause("site_build_example", false);
      Asset release = client.assets().named("release").orElseThrow();
      Process export =
          Launcher.start(
              Map.of(
                  "ROUNDTABLE_AIRFLOW_URL", airflow.access().url().toString(),
                  "ROUNDTABLE_AIRFLOW_USER", airflow.access().user(),
                  "ROUNDTABLE_AIRFLOW_PASSWORD", airflow.access().password()),
              "run",
              "--as-of",
              "2026-10-04",
              "--local",
              folder.resolve("by-hand").toString());
      assertThat(output(export)).contains("\"published\":true").doesNotContain("was not told");
      AssetEvent event = client.assets().events(release, 1).get(0);
      assertThat(event.extra().path("as_of").textValue()).isEqualTo("2026-10-04");
      assertThat(event.extra().path("from_rest_api").asBoolean()).isTrue();
      AirflowRun.await(
          () -> client.latestRuns("site_build_example", 1).stream().anyMatch(DagRun::hasEnded));
      DagRun build = client.latestRuns("site_build_example", 1).get(0);
      assertThat(build.hasSucceeded()).as(build.toString()).isTrue();
      assertThat(airflow.home().resolve("site/current.json")).exists();
      assertThat(airflow.run("emit", "gold.nothing").err())
          .contains("knows no asset 'gold.nothing'");
    }
  }

  private static String output(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }
}
