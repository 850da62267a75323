package dev.roundtable.pages;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.guide.Guide;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from the guide's templates. An argument stands for its value, {@code {company}}, or for
 * a number and what there is of it, {@code {postings:posting|postings}}. Which variant a page gets
 * follows from its slug, so it stays the same.
 */
final class Texts {
  private static final Pattern ARGUMENT =
      Pattern.compile("\\{([a-z0-9_]+)(?::([^|{}]+)\\|([^|{}]+))?}");

  private final Map<String, List<String>> templates;
  private final String slug;
  private final Map<String, String> common;

  /**
   * Texts of one page.
   *
   * @param common arguments that every template of the page may use
   */
  Texts(Guide guide, String slug, Map<String, String> common) {
    this.templates = guide.site().texts();
    this.slug = slug;
    this.common = common;
  }

  String of(String template) {
    return of(template, Map.of());
  }

  String of(String template, Map<String, String> arguments) {
    List<String> variants = templates.get(template);
    if (variants == null) {
      throw Failure.usage("Guide file site.yaml lacks the text '" + template + "'");
    }
    int variant = Math.floorMod(Hashes.sha256(slug + "|" + template).hashCode(), variants.size());
    return filled(template, variants.get(variant), arguments);
  }

  /**
   * Fills the arguments of a text that is not a template of the site, such as a task of a
   * preparation plan.
   */
  String filled(String text) {
    return filled("text", text, Map.of());
  }

  private String filled(String template, String text, Map<String, String> arguments) {
    StringBuilder filled = new StringBuilder();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      String value = arguments.getOrDefault(matcher.group(1), common.get(matcher.group(1)));
      if (value == null) {
        throw Failure.usage(
            "Text '"
                + template
                + "' in the guide wants {"
                + matcher.group(1)
                + "}, which page "
                + slug
                + " does not give");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value + noun(matcher, value)));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String noun(Matcher matcher, String number) {
    if (matcher.group(2) == null) {
      return "";
    }
    return " " + (number.equals("1") ? matcher.group(2) : matcher.group(3));
  }
}
