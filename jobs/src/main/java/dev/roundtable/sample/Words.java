package dev.roundtable.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of words and sentence templates by name, read from {@code sample/<file>}. */
record Words(Map<String, List<String>> lists) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  static Words of(String file) {
    return new Words(read(file, new TypeReference<Map<String, List<String>>>() {}));
  }

  /** The content of a resource in the shape asked for. */
  static <T> T read(String file, TypeReference<T> type) {
    return PackagedFile.yaml("sample/" + file, type);
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
