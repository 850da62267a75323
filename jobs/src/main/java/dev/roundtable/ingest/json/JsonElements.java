package dev.roundtable.ingest.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The records of a JSON document, found by one scan over its bytes that looks only at brackets and
 * quotes. One record that is broken, too deep or not text spoils no other, and those before the
 * place where a document breaks off are all there.
 */
final class JsonElements {
  private final byte[] json;
  private final List<Slice> slices = new ArrayList<>();
  private int arrayStart = -1;
  private int arrayEnd = -1;
  private int at;
  private boolean brokenOff;

  /** Bytes of one record; incomplete if the document breaks off within it. */
  record Slice(int start, int end, boolean complete) {}

  private JsonElements(byte[] json) {
    this.json = json;
  }

  /**
   * Scans a document: an array of records, an object that holds such an array under one of the
   * names, or else one record.
   */
  static JsonElements of(byte[] json, Set<String> arrayNames) {
    JsonElements elements = new JsonElements(json);
    elements.scan(arrayNames);
    return elements;
  }

  List<Slice> slices() {
    return slices;
  }

  /** True if the document ends before its brackets close. */
  boolean brokenOff() {
    return brokenOff;
  }

  String text(Slice slice) {
    return new String(json, slice.start(), slice.end() - slice.start(), StandardCharsets.UTF_8);
  }

  /** The document with an empty array in the place of its records; null if it holds no array. */
  String envelope() {
    if (arrayStart < 0 || arrayEnd < 0) {
      return null;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(json, 0, arrayStart + 1);
    rest.write(json, arrayEnd, json.length - arrayEnd);
    return rest.toString(StandardCharsets.UTF_8);
  }

  private void scan(Set<String> arrayNames) {
    skipMark();
    skipBlank();
    int start = at;
    if (peek() == '[') {
      elements();
      return;
    }
    if (peek() == '{' && findArray(arrayNames)) {
      elements();
      while (skipToken()) {
        // To the end, to learn whether the document is whole.
      }
      return;
    }
    at = start;
    boolean complete = skipValue();
    brokenOff = !complete;
    if (at > start) {
      slices.add(new Slice(start, at, complete));
    }
  }

  /** Moves to the first array of objects that stands under one of the names in the root object. */
  private boolean findArray(Set<String> arrayNames) {
    at++;
    while (at < json.length) {
      skipBlank();
      int nameStart = at + 1;
      if (peek() != '"' || !skipString()) {
        return false;
      }
      String name = new String(json, nameStart, at - 1 - nameStart, StandardCharsets.UTF_8);
      skipBlank();
      if (peek() != ':') {
        return false;
      }
      at++;
      skipBlank();
      if (arrayNames.contains(name) && isArrayOfObjects()) {
        return true;
      }
      if (!skipValue()) {
        return false;
      }
      skipBlank();
      if (peek() != ',') {
        return false;
      }
      at++;
    }
    return false;
  }

  private boolean isArrayOfObjects() {
    int next = at + 1;
    while (next < json.length && isBlank(json[next])) {
      next++;
    }
    return peek() == '[' && next < json.length && (json[next] == '{' || json[next] == ']');
  }

  private void elements() {
    arrayStart = at;
    at++;
    while (true) {
      skipBlank();
      if (peek() == ',') {
        at++;
        continue;
      }
      if (at >= json.length || peek() == ']') {
        break;
      }
      int start = at;
      boolean complete = skipValue();
      slices.add(new Slice(start, at, complete));
      if (!complete) {
        break;
      }
    }
    brokenOff = at >= json.length;
    if (!brokenOff) {
      arrayEnd = at;
    }
  }

  /** Moves behind a value; false if the document ends first. Always moves. */
  private boolean skipValue() {
    int depth = 0;
    do {
      skipBlank();
      if (at >= json.length) {
        return false;
      }
      byte next = json[at];
      if (next == '{' || next == '[') {
        depth++;
      } else if (next == '}' || next == ']') {
        depth--;
      }
      if (!skipToken()) {
        return depth == 0 && next != '"';
      }
    } while (depth > 0);
    return true;
  }

  /** Moves behind a string, a bracket, or a run of anything else; false at the end. */
  private boolean skipToken() {
    if (at >= json.length) {
      return false;
    }
    if (json[at] == '"') {
      return skipString();
    }
    if ("{}[],:".indexOf(json[at]) >= 0) {
      at++;
      return true;
    }
    while (at < json.length && "{}[],:\" \t\r\n".indexOf(json[at]) < 0) {
      at++;
    }
    skipBlank();
    return true;
  }

  private boolean skipString() {
    for (at++; at < json.length; at++) {
      if (json[at] == '\\') {
        at++;
      } else if (json[at] == '"') {
        at++;
        return true;
      }
    }
    at = json.length;
    return false;
  }

  private void skipMark() {
    if (json.length >= 3 && json[0] == (byte) 0xef && json[1] == (byte) 0xbb) {
      at = 3;
    }
  }

  private void skipBlank() {
    while (at < json.length && isBlank(json[at])) {
      at++;
    }
  }

  private int peek() {
    return at < json.length ? json[at] : -1;
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }
}
