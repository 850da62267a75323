package dev.roundtable.ingest;

import dev.roundtable.domain.Failure;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The key of a landing object: {@code landing/<kind>/<source>/<yyyy-mm-dd>/<file>}. */
public record LandingKey(Kind kind, String source, LocalDate landedOn, String file)
    implements Serializable {
  /** Where landing objects are. */
  public static final String PREFIX = "landing/";

  private static final long serialVersionUID = 1L;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  public LandingKey {
    if (!SOURCE.matcher(source).matches()) {
      throw Failure.usage(
          "A source is named with lower-case letters, digits, - and _, such as greenhouse-stripe; cannot be '"
              + source
              + "'");
    }
    if (file.isEmpty() || file.contains("/")) {
      throw Failure.usage("A landing object has a plain file name; cannot be '" + file + "'");
    }
  }

  /** Reads a key; refuses one that does not have the form. */
  public static LandingKey parse(String key) {
    String[] parts = key.split("/", -1);
    if (parts.length != 5 || !(parts[0] + "/").equals(PREFIX)) {
      throw Failure.usage(
          "Object '" + key + "' is not at landing/<kind>/<source>/<yyyy-mm-dd>/<file>");
    }
    try {
      return new LandingKey(Kind.of(parts[1]), parts[2], LocalDate.parse(parts[3]), parts[4]);
    } catch (DateTimeParseException e) {
      throw Failure.usage(
          "Object '" + key + "' has the date '" + parts[3] + "', which is not yyyy-mm-dd", e);
    }
  }

  public String key() {
    return PREFIX + kind.folder() + "/" + source + "/" + landedOn + "/" + file;
  }
}
