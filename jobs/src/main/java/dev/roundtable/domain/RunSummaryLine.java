package dev.roundtable.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The line that a command ends its output with: a JSON object that begins with its name and has its
 * exit code. In logs something may stand before it.
 */
public final class RunSummaryLine {
  private static final String BEGIN = "{\"command\"";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunSummaryLine() {}

  /** The last summary among some lines; empty if there is none, or only half of one. */
  public static Optional<JsonNode> lastOf(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<JsonNode> summary = in(lines.get(i));
      if (summary.isPresent()) {
        return summary;
      }
    }
    return Optional.empty();
  }

  /** The exit code in the last summary among some lines, if there is one. */
  public static OptionalInt exitCodeOf(List<String> lines) {
    return lastOf(lines).stream()
        .mapToInt(summary -> summary.path("exit_code").intValue())
        .findFirst();
  }

  private static Optional<JsonNode> in(String line) {
    int start = line.indexOf(BEGIN);
    if (start < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(line.substring(start)))
          .filter(summary -> summary.path("exit_code").isInt());
    } catch (JsonProcessingException e) {
      // Other lines may begin alike, and a log may break off: they are no summary.
      return Optional.empty();
    }
  }
}
