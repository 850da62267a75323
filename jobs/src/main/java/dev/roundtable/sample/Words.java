package dev.roundtable.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of words and sentence templates by name, read from {@code sample/<file>}. */
record Words(Map<String, List<String>> lists) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  static Words of(String file) {
    return new Words(read(file, new TypeReference<Map<String, List<String>>>() {}));
  }

  /** The content of a resource in the shape asked for. */
  static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = Words.class.getClassLoader().getResourceAsStream("sample/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Resource sample/" + file + " is missing from the jar");
      }
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read resource sample/" + file, e);
    }
  }

  List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(
          "No word list named '" + name + "', there are " + lists.keySet());
    }
    return list;
  }

  /** The template with each {@code {slot}} replaced by what the function says for it. */
  static String fill(String template, UnaryOperator<String> slots) {
    return SLOT.matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(slots.apply(match.group(1))));
  }
}
