package dev.roundtable.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did, gathered while it goes on and printed as JSON in the last line of standard
 * output.
 */
final class RunSummary {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  RunSummary(String command) {
    facts.put("command", command);
    facts.put("status", "done");
    facts.put("exit_code", 0);
  }

  RunSummary put(String key, Object value) {
    facts.put(key, value);
    return this;
  }

  RunSummary warn(List<String> more) {
    warnings.addAll(more);
    return this;
  }

  List<String> warnings() {
    return warnings;
  }

  void print(PrintWriter out) {
    facts.put("warnings", warnings);
    print(out, facts);
  }

  static void print(PrintWriter out, Map<String, Object> facts) {
    try {
      out.println(JSON.writeValueAsString(facts));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A summary holds plain values only", e);
    }
  }
}
