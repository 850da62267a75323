package dev.roundtable.ingest.record;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * The text of an HTML fragment as a reader sees it: headings on lines of their own, bullets as
 * bullets, nothing that a browser would not show.
 */
public final class HtmlText {
  private static final String UNSEEN =
      "script, style, noscript, template, iframe, object, svg, head, select, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden]";

  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&lt;/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b|em|i|span|a|table)\\b");

  private HtmlText() {}

  /**
   * The text of some HTML; null for null. Text that was escaped once more than it should be, as
   * some systems publish it, is read as the HTML it stands for.
   */
  public static String of(String html) {
    if (html == null) {
      return null;
    }
    boolean escaped = html.indexOf('<') < 0 && ESCAPED_TAG.matcher(html).find();
    return text(Jsoup.parseBodyFragment(escaped ? Parser.unescapeEntities(html, false) : html));
  }

  private static String text(Element document) {
    Writer writer = new Writer(Set.copyOf(document.select(UNSEEN)));
    document.filter(writer);
    return writer.text();
  }

  /** Writes nodes as lines; blank space is one blank, and two line breaks are the most. */
  private static final class Writer implements NodeFilter {
    private final Set<Element> unseen;
    private final StringBuilder out = new StringBuilder();

    /** Unseen elements are passed over: to take one out would renumber all behind it. */
    Writer(Set<Element> unseen) {
      this.unseen = unseen;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element && unseen.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode text) {
        words(text.getWholeText());
      } else if (node instanceof Element element) {
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && opensLine(element)) {
        line(isHeading(element) || isParagraph(element) ? 2 : 1);
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "br" -> out.append('\n');
        case "li" -> {
          line(1);
          out.append("• ");
        }
        case "td", "th" -> words(" ");
        default -> {
          if (opensLine(element)) {
            // A paragraph within a bullet goes on in its line.
            line(endsWithBullet() ? 0 : isHeading(element) ? 2 : 1);
          }
        }
      }
    }

    private void words(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b';
        if (!blank) {
          out.append(c);
        } else if (!out.isEmpty() && " \n".indexOf(out.charAt(out.length() - 1)) < 0) {
          out.append(' ');
        }
      }
    }

    private void line(int breaks) {
      int end = out.length();
      while (end > 0 && out.charAt(end - 1) == ' ' && !endsWithBullet()) {
        end--;
        out.setLength(end);
      }
      int present = 0;
      while (present < breaks && present < end && out.charAt(end - 1 - present) == '\n') {
        present++;
      }
      for (int i = present; i < breaks && end > 0; i++) {
        out.append('\n');
      }
    }

    private boolean endsWithBullet() {
      int end = out.length();
      return end >= 2 && out.charAt(end - 2) == '•' && (end == 2 || out.charAt(end - 3) == '\n');
    }

    private static boolean isHeading(Element element) {
      return element.normalName().matches("h[1-6]");
    }

    /** A paragraph of its own; one within a bullet is just its words. */
    private static boolean isParagraph(Element element) {
      Element parent = element.parent();
      return element.normalName().equals("p")
          && (parent == null || !parent.normalName().equals("li"));
    }

    private static boolean opensLine(Element element) {
      return element.isBlock() && !element.normalName().matches("t[dh]");
    }

    String text() {
      return out.toString().replaceAll("(?m)^• *$\n?", "").replaceAll("\n{3,}", "\n\n").strip();
    }
  }
}
