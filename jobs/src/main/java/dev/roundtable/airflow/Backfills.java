package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Backfills: made, followed, paused, cancelled. Of a DAG there is one at a time. */
public final class Backfills {
  private static final String PATH = "/backfills";

  private static final Caller.Listing BACKFILLS = new Caller.Listing("backfills", "id");

  private final Caller caller;

  Backfills(Caller caller) {
    this.caller = caller;
  }

  /** The days that a backfill would run, without making it. */
  public List<String> plan(
      String dagId, LocalDate from, LocalDate to, Backfill.Reprocess reprocess) {
    JsonNode planned =
        caller.expect(Call.postRepeatable(PATH + "/dry_run", body(dagId, from, to, reprocess)));
    List<String> days = new ArrayList<>();
    planned
        .path("backfills")
        .forEach(run -> days.add(Airflow.day(run.path("logical_date").asText())));
    return days;
  }

  /** Starts a backfill; its runs go one after the other, the first day first. */
  public Backfill create(String dagId, LocalDate from, LocalDate to, Backfill.Reprocess reprocess) {
    return Backfill.of(caller.expect(Call.post(PATH, body(dagId, from, to, reprocess))));
  }

  private static ObjectNode body(
      String dagId, LocalDate from, LocalDate to, Backfill.Reprocess reprocess) {
    return Airflow.JSON
        .createObjectNode()
        .put("dag_id", dagId)
        .put("from_date", from + "T00:00:00Z")
        .put("to_date", to + "T23:59:59Z")
        .put("max_active_runs", 1)
        .put("reprocess_behavior", reprocess.name().toLowerCase(Locale.ROOT));
  }

  public Backfill get(int id) {
    return Backfill.of(caller.expect(Call.get(PATH + "/" + id)));
  }

  /** All backfills of a DAG, the latest first. */
  public List<Backfill> list(String dagId) {
    return caller
        .list(Call.get(PATH).with("dag_id", dagId), BACKFILLS, "-id", Integer.MAX_VALUE)
        .stream()
        .map(Backfill::of)
        .toList();
  }

  /** Those of a DAG that have not come to their end: one at most. */
  public List<Backfill> open(String dagId) {
    return list(dagId).stream().filter(backfill -> !backfill.completed()).toList();
  }

  /** No further run is started until it goes on. */
  public Backfill pause(int id) {
    return Backfill.of(caller.expect(Call.put(PATH + "/" + id + "/pause")));
  }

  public Backfill unpause(int id) {
    return Backfill.of(caller.expect(Call.put(PATH + "/" + id + "/unpause")));
  }

  /** Ends it: runs that did not start are failed, one that runs goes on. */
  public Backfill cancel(int id) {
    return Backfill.of(caller.expect(Call.put(PATH + "/" + id + "/cancel")));
  }
}
