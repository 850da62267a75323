package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the numbers of a text that may be money, with their currency and scale. */
final class AmountScanner {
  private static final int MOST_DIGITS = 12;
  private static final double LAKH = 100_000;
  private static final double THOUSAND = 1000;

  private static final Set<String> THOUSANDS = WordSet.of("k K thousand grand");
  private static final Set<String> LAKHS = WordSet.of("lakh lakhs Lakh Lakhs lac lacs LPA lpa L");
  private static final Set<String> LARGE =
      WordSet.of(
          "M MM m mm mn million Million MILLION B b bn billion Billion BILLION trillion crore");

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
      if (!isDigit(at)) {
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
    boolean glued = before.currency().isEmpty() && start > 0 && isLetter(start - 1);
    double value = value(text.substring(start, end));
    if (glued || value < 0 || isRetirementPlan(start, end) || charAt(end) == '%') {
      return null;
    }
    Scale scale = scale(end);
    Marker after = after(scale.end());
    boolean named = after.currency().length() == 3 && !after.currency().equals("$");
    String currency = named || before.currency().isEmpty() ? after.currency() : before.currency();
    int last = after.currency().isEmpty() ? scale.end() : after.at();
    return new Amount(
        value * scale.factor(), currency, scale.factor() > 1, scale.large(), before.at(), last);
  }

  // Digits and the separators between groups of three; "1,20,000" groups by two.
  private int numberEnd(int start) {
    int at = start;
    while (true) {
      int digits = digitsFrom(at);
      at += digits;
      int next = digitsFrom(at + 1);
      boolean grouped = next == 3 || (next == 2 && charAt(at) == ',' && charAt(at + 3) == ',');
      if (!grouped || !isGroupSeparator(at, start) || digits > 3) {
        boolean decimals = (next == 1 || next == 2) && ".,".indexOf(charAt(at)) >= 0;
        return decimals ? at + 1 + next : at;
      }
      at++;
    }
  }

  private boolean isGroupSeparator(int at, int start) {
    char c = charAt(at);
    boolean blank = c == ' ' && start > 0 && !before(start).currency().isEmpty();
    return ".,'\u2019\u00a0\u202f\u2009".indexOf(c) >= 0 || blank;
  }

  private static double value(String number) {
    int mark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    boolean decimals = mark > 0 && number.length() - mark <= 3;
    String whole = (decimals ? number.substring(0, mark) : number).replaceAll("\\D", "");
    String rest = decimals ? number.substring(mark + 1) : "0";
    return whole.length() > MOST_DIGITS ? -1 : Double.parseDouble(whole + "." + rest);
  }

  // "401(k)" and "403b" are no money.
  private boolean isRetirementPlan(int start, int end) {
    String digits = text.substring(start, end);
    char next = charAt(charAt(end) == '(' ? end + 1 : end);
    return (digits.equals("401") || digits.equals("403") || digits.equals("457"))
        && "kKbB".indexOf(next) >= 0;
  }

  private Scale scale(int end) {
    int at = charAt(end) == ' ' || charAt(end) == '\u00a0' ? end + 1 : end;
    int last = at;
    while (isLetter(last) && last - at < 10) {
      last++;
    }
    String word = text.substring(Math.min(at, text.length()), Math.min(last, text.length()));
    if (LARGE.contains(word)) {
      return new Scale(1, true, last);
    }
    double factor = THOUSANDS.contains(word) ? THOUSAND : LAKHS.contains(word) ? LAKH : 1;
    return new Scale(factor, false, factor > 1 ? last : end);
  }

  private Marker before(int start) {
    int at = start;
    while (at > floor && start - at < 2 && isBlank(at - 1)) {
      at--;
    }
    String sign = at <= floor ? null : Currencies.sign(text.charAt(at - 1));
    int letters = at - (sign == null ? 0 : 1);
    int from = letters;
    while (from > floor && letters - from < 4 && isLetter(from - 1)) {
      from--;
    }
    String word = text.substring(from, letters);
    if (sign != null) {
      String dollars = sign.equals("$") ? Currencies.dollarsOf(word) : null;
      return dollars == null ? new Marker(sign, at - 1) : new Marker(dollars, from);
    }
    return code(word, from, start);
  }

  private static Marker code(String word, int at, int otherwise) {
    if (word.equals("Rs") || word.equals("INR")) {
      return new Marker("INR", at);
    }
    return Currencies.isCode(word) ? new Marker(word, at) : new Marker("", otherwise);
  }

  private Marker after(int end) {
    int at = isBlankAt(end) ? end + 1 : end;
    String sign = at < text.length() ? Currencies.sign(text.charAt(at)) : null;
    // The sign after a blank or before a digit belongs to the next amount.
    if (sign != null && !isDigit(at + 1) && !(isBlankAt(at + 1) && isDigit(at + 2))) {
      return new Marker(sign, at + 1);
    }
    boolean code =
        at + 3 <= text.length()
            && Currencies.isCode(text.substring(at, at + 3))
            && !isLetter(at + 3)
            && !isDigit(at + 3)
            && !(isBlankAt(at + 3) && isDigit(at + 4));
    return code ? new Marker(text.substring(at, at + 3), at + 3) : new Marker("", end);
  }

  private int digitsFrom(int from) {
    int at = from;
    while (isDigit(at)) {
      at++;
    }
    return at - from;
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  private boolean isDigit(int at) {
    char c = charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean isLetter(int at) {
    return Character.isLetter(charAt(at));
  }

  private boolean isBlank(int at) {
    return charAt(at) == ' ' || charAt(at) == '\u00a0' || charAt(at) == '.';
  }

  private boolean isBlankAt(int at) {
    return charAt(at) == ' ' || charAt(at) == '\u00a0';
  }

  /** A currency and the offset where its spelling begins or ends. */
  private record Marker(String currency, int at) {}

  private record Scale(double factor, boolean large, int end) {}
}
