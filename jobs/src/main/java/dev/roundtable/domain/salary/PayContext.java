package dev.roundtable.domain.salary;

import dev.roundtable.domain.salary.PayWords.Sort;
import dev.roundtable.domain.text.Fold;
import java.util.List;

/** What the words around an amount say it is. */
final class PayContext {
  private static final int BEFORE = 130;
  private static final int AFTER = 45;
  private static final int NEARBY = 12;
  private static final int NEXT = 6;
  private static final int ASIDE_REACH = 60;

  /** Behind an amount these begin something that comes with it. */
  private static final List<String> JOINTS =
      List.of(
          "+", " plus ", " and ", " with ", ",", "(", " - ", " en ", " und ", " et ", " y ", " e ",
          " zzgl", " oraz ", " och ");

  /** Between what is set aside and the amount these lead back to the amount. */
  private static final List<String> LEADS_BACK =
      List.of(")", ":", " is ", " are ", " will be ", " of between ");

  private final Words before;
  private final Words after;
  private final Words heading;

  private PayContext(Words before, Words after, Words heading) {
    this.before = before;
    this.after = after;
    this.heading = heading;
  }

  /**
   * Reads the clause around a span of a text. Where the clause says nothing, what it stands under
   * does: the clause before it or the line above.
   */
  static PayContext around(String text, int start, int end) {
    int from = clauseStart(text, start);
    Words before = new Words(text.substring(from, start));
    Words after = new Words(text.substring(end, clauseEnd(text, end)));
    Words heading = before.isSilent() ? new Words(headingOf(text, from)) : Words.NONE;
    return new PayContext(before, after, heading);
  }

  /** True if nothing around the amount says what it is. */
  boolean isSilent() {
    return before.isSilent() && after.isSilent() && heading.isSilent();
  }

  boolean speaksOfPay() {
    return before.pay >= 0 || before.range >= 0 || after.pay >= 0 || heading.pay >= 0;
  }

  /** True if the amount stands right behind a word for pay. */
  boolean isNamedPay() {
    return before.pay >= 0 && before.length() - before.pay <= NEXT;
  }

  /** True if the amount is a bonus, a budget or the like. */
  boolean isOtherMoney() {
    // "bonus range" is no pay range, but the range at the end of a sentence on pay and bonus is.
    boolean ownRange = before.pay >= 0 && before.range - before.other > NEARBY;
    boolean otherBefore = before.other >= 0 && before.other >= before.pay && !ownRange;
    return after.other >= 0 || otherBefore || heading.isOther();
  }

  boolean isTotal() {
    if (after.total >= 0 || after.base >= 0) {
      return after.total >= after.base;
    }
    return before.total > before.base || (before.isSilent() && heading.total > heading.base);
  }

  private static int clauseStart(String text, int start) {
    int at = start;
    while (at > 0 && start - at < BEFORE && !endsClause(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static int clauseEnd(String text, int end) {
    int limit = Math.min(text.length(), end + AFTER);
    int at = end;
    while (at < limit && !endsClause(text, at)) {
      at++;
    }
    // What comes "plus" or "with" the amount is not the amount.
    String clause = text.substring(end, at);
    int to = clause.length();
    for (String joint : JOINTS) {
      int found = clause.indexOf(joint);
      to = found >= 0 && found < to ? found : to;
    }
    return end + to;
  }

  /** The clause of the same line before a clause, else the line above it. */
  private static String headingOf(String text, int clause) {
    int to = clause;
    while (to > 0 && clause - to < NEARBY && isBetween(text.charAt(to - 1))) {
      to--;
    }
    boolean sentence = to > 0 && ".!?".indexOf(text.charAt(to - 1)) >= 0;
    if (sentence && text.substring(to, clause).indexOf('\n') < 0) {
      return "";
    }
    int from = to;
    while (from > 0 && to - from < BEFORE && Fold.of(text.charAt(from - 1)) != '\n') {
      from--;
    }
    return text.substring(from, to);
  }

  private static boolean isBetween(char c) {
    return c <= ' ' || c == ';' || c == '|' || Fold.of(c) == ' ';
  }

  private static boolean endsClause(String text, int at) {
    char c = Fold.of(text.charAt(at));
    boolean last = at + 1 >= text.length() || text.charAt(at + 1) <= ' ';
    return switch (c) {
      case '\n', ';', '|', '\u2022' -> true;
      case '.', '!', '?' -> last && !isAbbreviation(text, at);
      default -> c == '\u3002';
    };
  }

  // "approx. $120,000", "incl. bonus", "St. Louis"
  private static boolean isAbbreviation(String text, int at) {
    int next = at + 2;
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }

  /** Offsets after the last word of each sort in a clause; -1 if there is none. */
  private static final class Words implements PayWords.Sink {
    private static final Words NONE = new Words("");

    private final String clause;
    private int pay = -1;
    private int range = -1;
    private int other = -1;
    private int aside = -1;
    private int total = -1;
    private int base = -1;

    Words(String clause) {
      this.clause = clause;
      if (!clause.isBlank()) {
        PayWords.scan(clause, this);
      }
    }

    int length() {
      return clause.length();
    }

    boolean isSilent() {
      return pay < 0 && range < 0 && other < 0 && total < 0 && base < 0;
    }

    boolean isOther() {
      return other >= 0 && pay < 0;
    }

    @Override
    public void word(int sorts, int start, int end) {
      pay = Sort.PAY.isIn(sorts) || Sort.TOTAL.isIn(sorts) ? end : pay;
      range = Sort.RANGE.isIn(sorts) ? end : range;
      other = Sort.OTHER.isIn(sorts) && !isSetAside(start, end) ? end : other;
      aside = Sort.ASIDE.isIn(sorts) ? end : aside;
      total = Sort.TOTAL.isIn(sorts) ? end : total;
      // The salary of "total salary" is not the base.
      base = Sort.BASE.isIn(sorts) && total != end ? end : base;
    }

    // "excluding bonus and equity) is", but not "plus a bonus of".
    private boolean isSetAside(int start, int end) {
      if (aside < 0 || start - aside >= ASIDE_REACH) {
        return false;
      }
      String rest = clause.substring(end);
      return LEADS_BACK.stream().anyMatch(rest::contains);
    }
  }
}
