package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Assets and their events. */
public final class Assets {
  private static final String PATH = "/assets";
  private static final String EVENTS = PATH + "/events";

  private static final Caller.Listing ASSETS = new Caller.Listing("assets", "id");
  private static final Caller.Listing ASSET_EVENTS = new Caller.Listing("asset_events", "id");

  private final Caller caller;

  Assets(Caller caller) {
    this.caller = caller;
  }

  /** All assets that DAGs name. */
  public List<Asset> list() {
    return caller.list(Call.get(PATH), ASSETS, "id", Integer.MAX_VALUE).stream()
        .map(Asset::of)
        .toList();
  }

  /** The asset of a name, {@code gold.tech_stack}; empty if no DAG names it. */
  public Optional<Asset> named(String name) {
    return caller
        .list(Call.get(PATH).with("name_pattern", name), ASSETS, "id", Integer.MAX_VALUE)
        .stream()
        .map(Asset::of)
        .filter(asset -> asset.name().equals(name))
        .findFirst();
  }

  /** Tells that an asset changed; DAGs that wait for it start. Told twice, they start twice. */
  public AssetEvent emit(Asset asset, JsonNode extra) {
    ObjectNode body = Airflow.JSON.createObjectNode().put("asset_id", asset.id());
    body.set("extra", extra);
    return AssetEvent.of(caller.expect(Call.post(EVENTS, body)));
  }

  /** The latest events of an asset, the latest first. */
  public List<AssetEvent> events(Asset asset, int most) {
    return caller
        .list(Call.get(EVENTS).with("asset_id", asset.id()), ASSET_EVENTS, "-timestamp", most)
        .stream()
        .map(AssetEvent::of)
        .toList();
  }

  /** The events that a run caused. */
  public List<AssetEvent> eventsOf(DagRun run) {
    Call call =
        Call.get(EVENTS).with("source_dag_id", run.dagId()).with("source_run_id", run.runId());
    return caller.list(call, ASSET_EVENTS, "timestamp", Integer.MAX_VALUE).stream()
        .map(AssetEvent::of)
        .toList();
  }
}
