package dev.roundtable.pages.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Memo;
import dev.roundtable.pages.document.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what reads wrong in the sentences of a page: an article that does not fit, a word said
 * twice, a template that was not filled, stray punctuation. A finding stops publication.
 */
public final class Lint {
  /** Keys of what readers read. Code, ids, scopes and methods are none of it. */
  private static final Set<String> PROSE =
      Set.of(
          "text",
          "heading",
          "title",
          "tips",
          "tasks",
          "note",
          "market",
          "office",
          "locations",
          "intro",
          "label",
          "prompt",
          "message",
          "name");

  /** A capital one only where a sentence begins: elsewhere it is the name of something. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?=[aA])(?:(?<![\\w'-])(an?)|(?:^|(?<=[.?!] ))(An?)) (?!and |or )(?=[A-Za-z0-9])");

  /** Said as letters by some and as a word by others, so that either article is right. */
  private static final Pattern EITHER_ARTICLE = Pattern.compile("(SQL|FAQ|SLA|NoSQL)\\b.*");

  private static final Map<String, Pattern> RULES =
      new TreeMap<>(
          Map.of(
              "a word twice", Pattern.compile("(?i)\\b(?!that |had )([a-z]{2,}+) \\1\\b"),
              "data engineers of data engineers",
                  Pattern.compile("(?i)data engineers? data engineers?"),
              "a span of one year", Pattern.compile("\\b((?:19|20)\\d\\d)(?: to |-)\\1\\b"),
              "two full stops", Pattern.compile("(?<!\\.)\\.\\.(?!\\.)"),
              "two blanks", Pattern.compile("\\S  +\\S"),
              "a blank before punctuation", Pattern.compile("\\w [,.;:!?](\\s|$)"),
              "no value",
                  Pattern.compile("\\b(NaN|undefined|(of|is|at|in|by|to) null)\\b(?! value)"),
              "a template not filled", Pattern.compile("\\{[a-z_]+[}:]")));

  /** What reads wrong in a text, and the words around it. */
  private record Misreading(String rule, String words) {}

  /** Pages of a company, and of a level, have most of their sentences in common. */
  private static final Memo<List<Misreading>> MISREADINGS = new Memo<>(Lint::misreadings);

  private Lint() {}

  /** The findings in a document, each with its place and the words around it. */
  public static List<String> of(JsonNode document) {
    List<String> findings = new ArrayList<>();
    walk(document, "", false, findings);
    return findings;
  }

  private static void walk(JsonNode node, String path, boolean prose, List<String> findings) {
    if (node.isTextual() && prose) {
      sentence(node.textValue(), path, findings);
    }
    node.properties()
        .forEach(
            entry ->
                walk(
                    entry.getValue(),
                    path + "/" + entry.getKey(),
                    PROSE.contains(entry.getKey()),
                    findings));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), path + "/" + i, prose, findings);
    }
  }

  private static void sentence(String text, String path, List<String> findings) {
    for (Misreading found : MISREADINGS.of(text)) {
      findings.add("%s at %s: '%s'".formatted(found.rule(), path, found.words()));
    }
  }

  private static List<Misreading> misreadings(String text) {
    List<Misreading> found = new ArrayList<>();
    RULES.forEach(
        (rule, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          if (matcher.find()) {
            found.add(new Misreading(rule, around(text, matcher.start())));
          }
        });
    Matcher article = ARTICLE.matcher(text);
    while (article.find()) {
      String rest = text.substring(article.end());
      boolean fits =
          Article.of(rest).equals(article.group().strip().toLowerCase(Locale.ROOT))
              || EITHER_ARTICLE.matcher(rest).matches();
      if (!fits) {
        found.add(new Misreading("an article that does not fit", around(text, article.start())));
      }
    }
    return List.copyOf(found);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 15), Math.min(text.length(), at + 35));
  }
}
