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
  private static final int NOTHING_TO_DO = 99;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  RunSummary(String command) {
    facts.put("command", command);
    end("done", 0);
  }

  /** How the run ended. */
  RunSummary end(String status, int exitCode) {
    facts.put("status", status);
    facts.put("exit_code", exitCode);
    return this;
  }

  /** Ends with the exit code on which a scheduler skips. */
  RunSummary endIdle() {
    return end("nothing to do", NOTHING_TO_DO);
  }

  int exitCode() {
    return (int) facts.get("exit_code");
  }

  RunSummary put(String key, Object value) {
    facts.put(key, value);
    return this;
  }

  RunSummary warn(List<String> more) {
    warnings.addAll(more);
    return this;
  }

  void printWarnings(PrintWriter err) {
    warnings.forEach(warning -> err.println("warning: " + warning));
    err.flush();
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
