package dev.roundtable.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.Asset;
import dev.roundtable.airflow.AssetEvent;
import dev.roundtable.domain.Failure;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells Airflow that something changed. */
@Command(
    name = "emit",
    mixinStandardHelpOptions = true,
    description =
        "Tell Airflow that a table or the release changed, so that DAGs that wait for it start. 'export' does so by itself when it publishes and an Airflow is named in the environment.")
final class AirflowEmitCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin private AirflowOptions options;

  @Parameters(
      index = "0",
      paramLabel = "ASSET",
      description = "release, or a table: gold.tech_stack.")
  private String name;

  @Option(
      names = "--extra",
      paramLabel = "KEY=VALUE",
      description = "What to tell of the change, release=2026-09-30-0123456789ab. May be repeated.")
  private Map<String, String> extra = new LinkedHashMap<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Airflow airflow = options.open()) {
      AssetEvent event = emit(airflow, name, extra);
      new RunSummary("airflow emit").put("asset", name).put("event", event.id()).print(out);
    }
    return 0;
  }

  static AssetEvent emit(Airflow airflow, String name, Map<String, String> extra) {
    Asset asset =
        airflow
            .assets()
            .named(name)
            .orElseThrow(
                () ->
                    Failure.input(
                        "Airflow at %s knows no asset '%s'; DAGs name assets, 'release' or a table such as 'gold.tech_stack'"
                            .formatted(airflow.place(), name)));
    ObjectNode told = JSON.createObjectNode();
    extra.forEach(told::put);
    return airflow.assets().emit(asset, told);
  }
}
