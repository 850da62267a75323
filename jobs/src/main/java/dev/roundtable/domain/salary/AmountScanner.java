package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.List;

/** Finds the numbers of a text that may be money, with their currency and scale. */
final class AmountScanner {
  private static final int MOST_DIGITS = 12;
  private static final int LONGEST_NAME = 8;

  private final String text;

  /** Where the last amount ended: its currency sign is not the next one's. */
  private int floor;

  AmountScanner(String text) {
    this.text = text;
  }

  List<Amount> amounts() {
    List<Amount> amounts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (digit(at) < 0) {
        at++;
        continue;
      }
      int end = numberEnd(at);
      Amount amount = amount(at, end);
      if (amount != null) {
        amounts.add(amount);
        floor = amount.end();
      }
      at = amount == null ? end : Math.max(end, amount.end());
    }
    return amounts;
  }

  /** The amount whose digits these are; null if they are something else. */
  private Amount amount(int start, int end) {
    Marker before = before(start);
    boolean glued = before.currency().isEmpty() && start > 0 && isGlue(charAt(start - 1));
    double value = value(start, end);
    if (glued || value < 0 || isRetirementPlan(start, end) || charAt(end) == '%') {
      return null;
    }
    Scale scale = Scale.at(text, decorationEnd(end), before.currency());
    Marker after = after(scale.end());
    boolean named = after.currency().length() == 3;
    String stated = named || before.currency().isEmpty() ? after.currency() : before.currency();
    String currency = stated.isEmpty() ? scale.currency() : stated;
    int last = after.currency().isEmpty() ? scale.end() : after.at();
    boolean large = scale.large() && !Currencies.paysMillions(currency);
    return new Amount(value * scale.factor(), currency, scale.factor(), large, before.at(), last);
  }

  // "R2D2" and "#12345" are names.
  private static boolean isGlue(char before) {
    return Fold.isWord(before) || before == '#';
  }

  // Digits and the separators between groups of three; "1,20,000" groups by two.
  private int numberEnd(int start) {
    int at = start;
    while (true) {
      int digits = digitsFrom(at);
      at += digits;
      int next = digitsFrom(at + 1);
      boolean byTwo = next == 2 && charAt(at) == ',' && charAt(at + 3) == ',';
      boolean grouped = digits <= 3 && (next == 3 || byTwo) && isGroupSeparator(at);
      if (!grouped) {
        boolean decimals = (next == 1 || next == 2) && ".,".indexOf(charAt(at)) >= 0;
        return decimals ? at + 1 + next : at;
      }
      at++;
    }
  }

  private boolean isGroupSeparator(int at) {
    char c = charAt(at);
    // A blank that more numbers follow separates cells of a table.
    boolean blank =
        c == ' ' && !(charAt(at + 4) == ' ' && digit(at + 5) >= 0 && digitsFrom(at + 5) != 3);
    return blank || ".,'\u2019\u00a0\u202f\u2009\uff0c".indexOf(c) >= 0;
  }

  private double value(int start, int end) {
    int mark = -1;
    for (int i = Math.max(start, end - 3); i < end - 1; i++) {
      mark = charAt(i) == '.' || charAt(i) == ',' ? i : mark;
    }
    double value = 0;
    int digits = 0;
    double unit = 1;
    for (int i = start; i < end; i++) {
      int digit = digit(i);
      if (digit >= 0 && (mark < 0 || i < mark)) {
        value = value * 10 + digit;
        digits++;
      } else if (digit >= 0) {
        unit /= 10;
        value += digit * unit;
      }
    }
    return digits > MOST_DIGITS ? -1 : Math.round(value * 100) / 100.0;
  }

  // "401(k)" and "403b" are no money.
  private boolean isRetirementPlan(int start, int end) {
    char next = charAt(charAt(end) == '(' ? end + 1 : end);
    return end - start == 3
        && "kKbB".indexOf(next) >= 0
        && (text.startsWith("401", start)
            || text.startsWith("403", start)
            || text.startsWith("457", start));
  }

  // "4.200,-"
  private int decorationEnd(int end) {
    boolean dash = "-\u2013\u2014".indexOf(charAt(end + 1)) >= 0;
    return ",.".indexOf(charAt(end)) >= 0 && dash && digit(end + 2) < 0 ? end + 2 : end;
  }

  private Marker before(int start) {
    int at = start;
    while (at > floor && start - at < 2 && isBlankOrStop(charAt(at - 1))) {
      at--;
    }
    String sign = at <= floor ? null : Currencies.sign(charAt(at - 1));
    if (sign == null) {
      int from = wordStart(at);
      String currency = named(from, at);
      return currency.isEmpty() ? new Marker("", start) : new Marker(currency, from);
    }
    int signAt = at - 1;
    int letters = signAt > floor && Scale.isBlank(charAt(signAt - 1)) ? signAt - 1 : signAt;
    int from = wordStart(letters);
    String prefix = text.substring(from, letters);
    String dollars = sign.equals("$") ? Currencies.dollarsOf(prefix) : null;
    boolean apart = letters < signAt && prefix.length() < 3;
    return dollars == null || apart ? new Marker(sign, signAt) : new Marker(dollars, from);
  }

  private int wordStart(int end) {
    int from = end;
    while (from > floor && end - from <= LONGEST_NAME && Character.isLetter(charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private Marker after(int end) {
    int at = Scale.isBlank(charAt(end)) ? end + 1 : end;
    String sign = at < text.length() ? Currencies.sign(charAt(at)) : null;
    if (sign != null) {
      // The sign after a blank or before a digit belongs to the next amount.
      boolean next = digit(at + 1) >= 0 || (Scale.isBlank(charAt(at + 1)) && digit(at + 2) >= 0);
      return next && charAt(at) < '\u2e80' ? new Marker("", end) : new Marker(sign, at + 1);
    }
    int last = at;
    while (last - at <= LONGEST_NAME && Character.isLetter(charAt(last))) {
      last++;
    }
    boolean next = digit(last) >= 0 || (Scale.isBlank(charAt(last)) && digit(last + 1) >= 0);
    String currency = next ? "" : named(at, last);
    return currency.isEmpty() ? new Marker("", end) : new Marker(currency, last);
  }

  private String named(int from, int to) {
    if (to - from < 2) {
      return "";
    }
    String word = text.substring(from, to);
    return Currencies.named(word, Fold.text(word));
  }

  private int digitsFrom(int from) {
    int at = from;
    while (digit(at) >= 0) {
      at++;
    }
    return at - from;
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  /** The value of an ASCII or full-width digit; -1 for other characters. */
  private int digit(int at) {
    char c = charAt(at);
    return c >= '0' && c <= '9' ? c - '0' : c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : -1;
  }

  private static boolean isBlankOrStop(char c) {
    return Scale.isBlank(c) || c == '.';
  }

  /** A currency and the offset where its spelling begins or ends. */
  private record Marker(String currency, int at) {}
}
