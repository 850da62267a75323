package dev.roundtable.domain.skill;

import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.Stretch;

/** The sentence or list line around a span. */
final class SkillSentence {
  /** No sentence is read further than this to either side. */
  static final int LONGEST = 400;

  private SkillSentence() {}

  static Stretch around(String text, int start, int end) {
    return Stretch.around(text, start, end, LONGEST, SkillSentence::breaks);
  }

  private static boolean breaks(String text, int at) {
    char c = text.charAt(at);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    return switch (c) {
      case ';' -> true;
      // A line that goes on in lower case was wrapped.
      case '\n', '\r', '\u2028' -> !Character.isLowerCase(after) || isBullet(text, at + 1);
      // "e.g. Spark" and "etc. and" do not end the sentence, nor does "Node.js".
      case '.', '!', '?' -> Fold.of(after) <= ' ' && !isLowerCase(text, at + 2);
      case '•', '▪', '‣', '●', '◦', '■', '。' -> true;
      default -> false;
    };
  }

  // "o Kafka": the letter is a bullet.
  private static boolean isBullet(String text, int at) {
    return text.startsWith("o ", at) || text.startsWith("o\t", at);
  }

  private static boolean isLowerCase(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }
}
