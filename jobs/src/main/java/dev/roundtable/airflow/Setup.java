package dev.roundtable.airflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what Airflow holds with a setup file, and makes it so. What the file lacks stays. */
public final class Setup {
  private static final String SECRET = "***";

  private final Airflow airflow;

  public Setup(Airflow airflow) {
    this.airflow = airflow;
  }

  /**
   * One thing that is not as the file says.
   *
   * @param description what would change, in words, one line
   */
  public record Change(String description, Runnable apply) {}

  /** What has to change, in the order of the file; empty if nothing. */
  public List<Change> changes(SetupFile file) {
    List<Change> changes = new ArrayList<>();
    file.settings().forEach(setting -> compare(setting).ifPresent(changes::add));
    for (String dag : file.dags()) {
      boolean paused =
          airflow
              .isPaused(dag)
              .orElseThrow(
                  () ->
                      Failure.input(
                          "Airflow at %s does not know DAG %s yet. './roundtable airflow status' says if a file cannot be read; a new one takes some seconds"
                              .formatted(airflow.place(), dag)));
      if (paused) {
        changes.add(new Change("~ dag " + dag + ": switched on", () -> airflow.pause(dag, false)));
      }
    }
    return changes;
  }

  private Optional<Change> compare(SetupFile.Setting setting) {
    Settings settings = airflow.settings();
    Map<String, Object> wanted = new LinkedHashMap<>(setting.attributes());
    // What is empty is the same as what is not there, except for the value of a variable.
    if (setting.kind() != Settings.Kind.VARIABLE) {
      wanted.values().removeIf(value -> value.toString().isEmpty());
    }
    Optional<Map<String, String>> present = settings.get(setting.kind(), setting.name());
    if (present.isEmpty()) {
      return Optional.of(
          new Change(
              "+ %s: %s".formatted(setting, shown(setting, wanted)),
              () -> settings.create(setting.kind(), setting.name(), wanted)));
    }
    wanted.keySet().removeAll(setting.fallbacks());
    Map<String, String> now = present.get();
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (name, value) -> {
          String is = now.getOrDefault(name, "");
          if (!isSame(is, value.toString()) && !isSecret(is)) {
            differences.add(
                setting.hides(name)
                    ? name + " is another"
                    : "%s '%s' -> '%s'".formatted(name, is, value));
          }
        });
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            "~ %s: %s".formatted(setting, String.join(", ", differences)),
            () -> settings.update(setting.kind(), setting.name(), wanted)));
  }

  private static Map<String, Object> shown(
      SetupFile.Setting setting, Map<String, Object> attributes) {
    Map<String, Object> shown = new LinkedHashMap<>(attributes);
    shown.replaceAll((name, value) -> setting.hides(name) ? SECRET : value);
    return shown;
  }

  /** Airflow writes the JSON of a connection in its own way. */
  private static boolean isSame(String is, String wanted) {
    return is.equals(wanted) || (wanted.startsWith("{") && tree(is).equals(tree(wanted)));
  }

  private static JsonNode tree(String text) {
    try {
      return Airflow.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return Airflow.JSON.getNodeFactory().textNode(text);
    }
  }

  /** Airflow shows stars in place of a secret: whether it differs cannot be known. */
  private static boolean isSecret(String value) {
    return value.contains(SECRET);
  }
}
