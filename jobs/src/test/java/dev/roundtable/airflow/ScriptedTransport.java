package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives prepared answers in turn, and remembers what was asked. */
final class ScriptedTransport implements Transport {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();

  /** An answer, or the lack of one. */
  private interface Answer {
    Reply give() throws IOException;
  }

  ScriptedTransport reply(int status, String json) {
    answers.add(() -> new Reply(status, json(json)));
    return this;
  }

  ScriptedTransport breaks() {
    answers.add(
        () -> {
          throw new IOException("connection reset");
        });
    return this;
  }

  ScriptedTransport isAway() {
    answers.add(
        () -> {
          throw new NotSentException("nobody answers there", null);
        });
    return this;
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public String place() {
    return "http://airflow";
  }

  @Override
  public Reply send(Call call) throws IOException {
    calls.add(call);
    return answers.remove().give();
  }

  @Override
  public void close() {
    // Holds nothing.
  }

  static JsonNode json(String text) {
    try {
      return Airflow.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
