package dev.roundtable.ingest.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The records of JSON documents that stand one after another, most often of one, found by one scan
 * over their bytes that looks only at brackets and quotes. One record that is broken, too deep or
 * not text spoils no other, and those before the place where a document breaks off are all there.
 */
final class JsonElements {
  /** The number of no envelope. */
  static final int NONE = -1;

  private final byte[] json;
  private final List<Slice> slices = new ArrayList<>();
  private final List<Envelope> envelopes = new ArrayList<>();
  private int at;
  private boolean brokenOff;

  /**
   * Bytes of one record.
   *
   * @param complete false if the document breaks off within it
   * @param envelope number of the envelope around it; {@link #NONE} if it stands in none
   */
  record Slice(int start, int end, boolean complete, int envelope) {}

  /** An object around an array of records. */
  private record Envelope(int start, int arrayStart, int arrayEnd, int end) {}

  private JsonElements(byte[] json) {
    this.json = json;
  }

  /**
   * Scans documents: each is an array of records, an object that holds such an array under one of
   * the names, or else one record. What stands behind a document and begins none is one record too,
   * so that it is refused and not lost.
   */
  static JsonElements of(byte[] json, Set<String> arrayNames) {
    JsonElements elements = new JsonElements(json);
    elements.scan(arrayNames);
    return elements;
  }

  List<Slice> slices() {
    return slices;
  }

  /** True if the last document ends before its brackets close. */
  boolean brokenOff() {
    return brokenOff;
  }

  String text(Slice slice) {
    return new String(json, slice.start(), slice.end() - slice.start(), StandardCharsets.UTF_8);
  }

  /** An envelope with an empty array in the place of its records. */
  String envelope(int number) {
    Envelope envelope = envelopes.get(number);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(json, envelope.start(), envelope.arrayStart() + 1 - envelope.start());
    rest.write(json, envelope.arrayEnd(), envelope.end() - envelope.arrayEnd());
    return rest.toString(StandardCharsets.UTF_8);
  }

  private void scan(Set<String> arrayNames) {
    do {
      skipMark();
      skipBlank();
      document(arrayNames);
      skipBlank();
    } while (peek() == '[' || peek() == '{' || isMark());
    if (at < json.length) {
      slices.add(new Slice(at, json.length, true, NONE));
      at = json.length;
    }
  }

  private void document(Set<String> arrayNames) {
    int start = at;
    if (peek() == '[') {
      elements(NONE);
      at += brokenOff ? 0 : 1;
      return;
    }
    int array = peek() == '{' ? findArray(arrayNames) : NONE;
    if (array != NONE) {
      at = array;
      elements(envelopes.size());
      int arrayEnd = at;
      brokenOff = !skipValue(2);
      envelopes.add(new Envelope(start, array, arrayEnd, at));
      return;
    }
    at = start;
    boolean complete = skipValue(0);
    brokenOff = !complete;
    if (at > start) {
      slices.add(new Slice(start, at, complete, NONE));
    }
  }

  /**
   * Where the first array of objects begins that stands under one of the names in the root object;
   * an empty one only if there is no other.
   */
  private int findArray(Set<String> arrayNames) {
    int empty = NONE;
    at++;
    while (at < json.length) {
      skipBlank();
      int nameStart = at + 1;
      if (peek() != '"' || !skipString()) {
        return empty;
      }
      String name = new String(json, nameStart, at - 1 - nameStart, StandardCharsets.UTF_8);
      skipBlank();
      if (peek() != ':') {
        return empty;
      }
      at++;
      skipBlank();
      int first = arrayNames.contains(name) ? firstOfArray() : NONE;
      if (first == '{') {
        return at;
      }
      if (first == ']' && empty == NONE) {
        empty = at;
      }
      if (!skipValue(0)) {
        return empty;
      }
      skipBlank();
      if (peek() != ',') {
        return empty;
      }
      at++;
    }
    return empty;
  }

  /** What stands first in the array that begins here; {@link #NONE} if none does. */
  private int firstOfArray() {
    int next = at + 1;
    while (next < json.length && isBlank(json[next])) {
      next++;
    }
    return peek() == '[' && next < json.length ? json[next] : NONE;
  }

  /** Moves to the end of the array that begins here. */
  private void elements(int envelope) {
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
      boolean complete = skipValue(0);
      slices.add(new Slice(start, at, complete, envelope));
      if (!complete) {
        break;
      }
    }
    brokenOff = at >= json.length;
  }

  /**
   * Moves behind a value; false if the document ends first. Always moves.
   *
   * @param opened brackets of the value that stand before this place
   */
  private boolean skipValue(int opened) {
    int depth = opened;
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
    if (isMark()) {
      at += 3;
    }
  }

  private boolean isMark() {
    return at + 3 <= json.length && json[at] == (byte) 0xef && json[at + 1] == (byte) 0xbb;
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
