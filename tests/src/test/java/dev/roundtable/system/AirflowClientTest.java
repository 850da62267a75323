package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Asset;
import dev.roundtable.airflow.AssetEvent;
import dev.roundtable.airflow.Backfill;
import dev.roundtable.airflow.Backfills;
import dev.roundtable.airflow.DagRun;
import dev.roundtable.airflow.JwtTransport;
import dev.roundtable.airflow.Settings;
import dev.roundtable.airflow.local.LocalAirflow;
import dev.roundtable.domain.Failure;
import dev.roundtable.system.FaultyProxy.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every call of the client against a real Airflow, and against one behind a bad network. Other
 * tests share this Airflow: what is left here keeps none of their runs waiting.
 */
@TestMethodOrder(OrderAnnotation.class)
class AirflowClientTest {
  /** A DAG that is switched off here: its runs wait, and cost nothing. */
  private static final String DAG = "guide_maintenance";

  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  /** Runs of days to come wait also where the DAG is switched on. */
  private static final LocalDate TO_COME = LocalDate.of(2099, 1, 1);

  private static AirflowRun airflow;
  private static Airflow client;
  private static FaultyProxy proxy;
  private static String firstToken;
  private static long firstTokenAt;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    airflow = AirflowRun.get();
    client = airflow.client();
    client.pause(DAG, true);
    proxy = new FaultyProxy(airflow.access().url());
    firstToken = airflow.token();
    firstTokenAt = System.nanoTime();
  }

  private static JwtTransport transport(URI address, String password) {
    var login = new JwtTransport.Credentials(airflow.access().user(), password, null);
    return new JwtTransport(address, login, Duration.ofSeconds(10));
  }

  @AfterAll
  static void stop() {
    if (client != null) {
      client.close();
      proxy.close();
    }
  }

  @Test
  void allPartsAreHealthyAndAllFilesRead() {
    assertThat(client.health().parts())
        .containsOnlyKeys("dag_processor", "metadatabase", "scheduler", "triggerer");
    assertThat(client.health().isHealthy()).isTrue();
    assertThat(client.importErrors()).isEmpty();
    assertThat(client.isPaused(DAG)).contains(true);
    assertThat(client.isPaused("nosuch")).isEmpty();
  }

  @Test
  void aRunIsStartedOnceAndMoreThanAHundredAreListed() {
    for (int i = 0; i < 105; i++) {
      assertThat(client.trigger(DAG, "many_" + i, TO_COME.plusDays(i))).isTrue();
    }
    assertThat(client.trigger(DAG, "many_7", TO_COME)).as("again").isFalse();
    assertThat(client.latestRuns(DAG, 104)).hasSize(104).doesNotHaveDuplicates();
    assertThat(client.latestRuns(DAG, 3))
        .extracting(DagRun::runId)
        .containsExactly("many_104", "many_103", "many_102");
    DagRun run = client.run(DAG, "many_7").orElseThrow();
    assertThat(run.asOf()).isEqualTo("2099-01-08");
    assertThat(run.state()).isEqualTo("queued");
    assertThat(run.type()).isEqualTo("manual");
    assertThat(client.run(DAG, "nosuch")).isEmpty();
    assertThat(client.tasks(DAG, "many_7"))
        .extracting("taskId")
        .containsExactlyInAnyOrder("optimize", "vacuum", "site_gc", "quality");
    assertThat(client.clearFailed(DAG, "many_7", false)).isEmpty();
  }

  @Test
  void aBackfillIsPlannedMadePausedAndCancelled() {
    Backfills backfills = client.backfills();
    LocalDate to = DAY.plusDays(20);
    assertThat(backfills.plan(DAG, DAY, to, Backfill.Reprocess.NONE))
        .containsExactly("2026-05-03", "2026-05-10", "2026-05-17");
    Backfill made = backfills.create(DAG, DAY, to, Backfill.Reprocess.NONE);
    assertFails(
        () -> backfills.create(DAG, DAY, to, Backfill.Reprocess.NONE),
        Failure.Kind.SERVICE,
        "already a running backfill");
    assertThat(backfills.pause(made.id()).isPaused()).isTrue();
    assertThat(backfills.unpause(made.id()).isPaused()).isFalse();
    assertThat(client.runs(DAG, DAY, to)).extracting(DagRun::type).containsOnly("backfill");
    assertThat(backfills.cancel(made.id()).completed()).isTrue();
    assertThat(backfills.get(made.id()).from()).isEqualTo("2026-05-01");
    assertThat(backfills.list(DAG)).extracting(Backfill::id).contains(made.id());
    assertFails(() -> backfills.get(987_654), Failure.Kind.INPUT, "404");
  }

  @Test
  void anAssetIsToldOfAndFound() {
    Asset asset = client.assets().named("gold.tech_stack").orElseThrow();
    assertThat(asset.uri()).isEqualTo("roundtable://lake/gold/tech_stack");
    assertThat(client.assets().named("gold.tech")).isEmpty();
    assertThat(client.assets().list()).hasSizeGreaterThan(30).contains(asset);
    JsonNode extra = Roundtable.json("{\"rows\":7}");
    AssetEvent event = client.assets().emit(asset, extra);
    AssetEvent found = client.assets().events(asset, 1).get(0);
    assertThat(found.id()).isEqualTo(event.id());
    assertThat(found.extra().path("rows").intValue()).isEqualTo(7);
    assertThat(found.runId()).isNull();
  }

  @Test
  void settingsAreMadeReadAndChanged() {
    Settings settings = client.settings();
    settings.create(
        Settings.Kind.POOL, "trial pool", Map.of("slots", 2, "description", "for a test"));
    settings.create(Settings.Kind.POOL, "trial pool", Map.of("slots", 5));
    assertThat(settings.get(Settings.Kind.POOL, "trial pool").orElseThrow())
        .as("one that is there stays")
        .containsEntry("slots", "2");
    settings.update(Settings.Kind.POOL, "trial pool", Map.of("slots", 3));
    assertThat(settings.get(Settings.Kind.POOL, "trial pool").orElseThrow())
        .containsEntry("slots", "3")
        .containsEntry("description", "for a test");
    settings.create(Settings.Kind.VARIABLE, "trial/variable", Map.of("value", "a"));
    settings.update(Settings.Kind.VARIABLE, "trial/variable", Map.of("value", "ü & b"));
    assertThat(settings.get(Settings.Kind.VARIABLE, "trial/variable").orElseThrow())
        .containsEntry("value", "ü & b");
    settings.create(
        Settings.Kind.CONNECTION, "trial", Map.of("conn_type", "http", "password", "hush"));
    assertThat(settings.get(Settings.Kind.CONNECTION, "trial").orElseThrow().toString())
        .contains("conn_type=http")
        .doesNotContain("hush");
    assertThat(settings.get(Settings.Kind.CONNECTION, "nosuch")).isEmpty();
    assertFails(
        () -> settings.create(Settings.Kind.POOL, "bad", Map.of("slots", "many")),
        Failure.Kind.USAGE,
        "422",
        "slots");
  }

  @Test
  void aTokenServesInPlaceOfALogin() throws Exception {
    try (Airflow bearer = bearer(airflow.token())) {
      assertThat(bearer.isPaused(DAG)).isPresent();
    }
  }

  private static Airflow bearer(String token) {
    var own = new JwtTransport.Credentials(null, null, token);
    return new Airflow(new JwtTransport(airflow.access().url(), own, Duration.ofSeconds(10)));
  }

  /** The last one: most of the time that it takes has passed by then. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aTokenThatRanOutIsRenewedOrSaid() throws Exception {
    // The server grants a second more.
    long end = firstTokenAt + Duration.ofSeconds(AirflowRun.TOKEN_SECONDS + 3).toNanos();
    try (Airflow bearer = bearer(firstToken)) {
      assertThat(client.isPaused(DAG)).isPresent();
      Thread.sleep(Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      assertFails(
          () -> bearer.isPaused(DAG), Failure.Kind.USAGE, "does not accept the token", "401");
      assertThat(client.isPaused(DAG)).isPresent();
    }
    try (Airflow stranger = new Airflow(transport(airflow.access().url(), "wrong"))) {
      assertFails(() -> stranger.isPaused(DAG), Failure.Kind.USAGE, "refuses the login of user");
    }
  }

  @Test
  void aBadNetworkIsOvercomeWhereNothingCanBeDoneTwice() {
    try (Airflow behind = behindProxy(Fault.BAD_GATEWAY, Fault.CUT, Fault.SLOW)) {
      assertThat(behind.isPaused(DAG)).contains(true);
      assertThat(proxy.forwarded()).isEqualTo(3);
    }
    try (Airflow behind = behindProxy(Fault.CUT)) {
      assertThat(behind.trigger(DAG, "cut", TO_COME))
          .as("the lost answer was that it started; the second says that it is there")
          .isFalse();
    }
    assertThat(client.run(DAG, "cut")).isPresent();
  }

  @Test
  void whatMayHaveBeenDoneIsSaidAndNotDoneAgain() throws InterruptedException {
    Asset asset = client.assets().named("gold.loop_fact").orElseThrow();
    JsonNode extra = Roundtable.json("{}");
    for (Fault fault : List.of(Fault.CUT, Fault.SLOW)) {
      try (Airflow behind = behindProxy(fault)) {
        assertFails(
            () -> behind.assets().emit(asset, extra),
            Failure.Kind.SERVICE,
            "whether it was carried out is not known");
        assertThat(proxy.forwarded()).isEqualTo(1);
      }
    }
    // The one whose answer was given up may be on its way.
    AirflowRun.await(() -> client.assets().events(asset, 10).size() == 2);
    Fault bad = Fault.BAD_GATEWAY;
    try (Airflow behind = behindProxy(bad, bad, bad, bad)) {
      assertFails(() -> behind.isPaused(DAG), Failure.Kind.SERVICE, "502", "Try again");
    }
  }

  /** A client with a fresh token, since one that runs out would take a fault for itself. */
  private static Airflow behindProxy(Fault... faults) {
    Airflow behind = new Airflow(transport(proxy.address(), airflow.access().password()));
    proxy.next();
    assertThat(behind.isPaused(DAG)).isPresent();
    proxy.next(faults);
    return behind;
  }

  private static void assertFails(ThrowingCallable call, Failure.Kind kind, String... said) {
    assertThatThrownBy(call)
        .hasMessageContainingAll(said)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
