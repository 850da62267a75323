package dev.roundtable.pages.document;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from the guide's templates. An argument stands for its value, {@code {company}}, for
 * its value with the article, {@code {article_company}}, or for a number and what there is of it,
 * {@code {postings:posting|postings}}. Which variant a page gets follows from its slug, so it stays
 * the same.
 */
public final class Texts {
  private static final Pattern ARGUMENT =
      Pattern.compile("\\{([a-z0-9_]+)(?::([^|{}]+)\\|([^|{}]+))?}");
  private static final String WITH_ARTICLE = "article_";

  private final Map<String, List<String>> templates;
  private final String slug;
  private final Map<String, String> common;

  /**
   * Texts of one page.
   *
   * @param templates variants by template id
   * @param common arguments that every template of the page may use
   */
  public Texts(Map<String, List<String>> templates, String slug, Map<String, String> common) {
    this.templates = templates;
    this.slug = slug;
    this.common = common;
  }

  /** A text as documents hold it: rendered, and as template with variant and arguments. */
  public Map<String, Object> of(String template) {
    return of(template, Map.of());
  }

  /** The same with arguments of its own. */
  public Map<String, Object> of(String template, Map<String, String> arguments) {
    List<String> variants = variants(template);
    int variant = variant(template, variants);
    SortedMap<String, String> used = new TreeMap<>();
    String text = filled(template, variants.get(variant), arguments, used);
    return Fields.with("text", text)
        .and("template", template)
        .and("variant", variant)
        .and("arguments", used)
        .map();
  }

  /** The sentence alone. */
  public String rendered(String template) {
    List<String> variants = variants(template);
    String text = variants.get(variant(template, variants));
    return filled(template, text, Map.of(), new TreeMap<>());
  }

  /**
   * Fills the arguments of a text that is not a template of the site, such as a task of a
   * preparation plan.
   */
  public String filled(String text) {
    return filled("text", text, Map.of(), new TreeMap<>());
  }

  private List<String> variants(String template) {
    List<String> variants = templates.get(template);
    if (variants == null) {
      throw Failure.usage("Guide file site.yaml lacks the text '" + template + "'");
    }
    return variants;
  }

  private int variant(String template, List<String> variants) {
    return Math.floorMod(Hashes.sha256(slug + "|" + template).hashCode(), variants.size());
  }

  private String filled(
      String template, String text, Map<String, String> arguments, Map<String, String> used) {
    StringBuilder filled = new StringBuilder();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean article = name.startsWith(WITH_ARTICLE);
      String argument = article ? name.substring(WITH_ARTICLE.length()) : name;
      String value = arguments.getOrDefault(argument, common.get(argument));
      if (value == null) {
        throw Failure.usage(
            "Text '%s' in the guide wants {%s}, which page %s does not give"
                .formatted(template, argument, slug));
      }
      String said = article ? Article.of(value) + " " + value : value;
      used.put(name, said);
      String words = said + noun(matcher, value);
      matcher.appendReplacement(filled, Matcher.quoteReplacement(words));
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
