package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.WordSet;
import java.util.Set;

/**
 * What the letters behind a number multiply it with.
 *
 * @param factor 1 if they are no scale
 * @param currency the only currency that is counted so; empty if there are several
 * @param large true for millions and more
 * @param end offset after the letters
 */
record Scale(double factor, String currency, boolean large, int end) {
  private static final int LONGEST = 10;
  private static final double LAKH = 100_000;
  private static final double CRORE = 10_000_000;
  private static final double MYRIAD = 10_000;
  private static final double MILLION = 1_000_000;
  private static final double THOUSAND = 1000;

  private static final Set<String> THOUSANDS = WordSet.of("k K thousand grand tys Tsd mila");
  private static final Set<String> LAKHS =
      WordSet.of("lakh lakhs Lakh Lakhs LAKH LAKHS lac lacs Lacs Lac LPA lpa Lpa L");
  private static final Set<String> CRORES = WordSet.of("crore crores Crore Crores Cr cr CPA");
  private static final Set<String> MILLIONS =
      WordSet.of(
          "M MM m mm mn mio Mio million Million MILLION millions millones milhões Millionen");
  private static final Set<String> LARGER =
      WordSet.of("B b bn BN billion Billion BILLION billions Milliarden Mrd trillion Trillion T");

  /**
   * Reads the letters at an offset.
   *
   * @param before the currency that stands before the number
   */
  static Scale at(String text, int end, String before) {
    int at = end < text.length() && isBlank(text.charAt(end)) ? end + 1 : end;
    if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
      return new Scale(1, "", false, end);
    }
    double ideographic = ideographic(text.charAt(at));
    if (ideographic > 0) {
      return new Scale(ideographic, "", ideographic > MILLION, at + 1);
    }
    int last = at;
    while (last < text.length() && last - at < LONGEST && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return of(text.substring(at, last), at, last, end, before);
  }

  private static Scale of(String word, int at, int last, int end, String before) {
    if (THOUSANDS.contains(word) || isThousandEuros(word, before)) {
      return new Scale(THOUSAND, "", false, last);
    }
    if (LAKHS.contains(word)) {
      return new Scale(LAKH, "INR", false, last);
    }
    if (CRORES.contains(word)) {
      return new Scale(CRORE, "INR", false, last);
    }
    // "65 TEUR", "60 kEUR"
    boolean glued = word.length() == 4 && "kKT".indexOf(word.charAt(0)) >= 0;
    if (glued && !Currencies.named(word.substring(1), "").isEmpty()) {
      return new Scale(THOUSAND, "", false, at + 1);
    }
    if (LARGER.contains(word)) {
      return new Scale(1, "", true, last);
    }
    return MILLIONS.contains(word)
        ? new Scale(MILLION, "", true, last)
        : new Scale(1, "", false, end);
  }

  // "18 mil reais"; elsewhere "mil" is a million.
  private static boolean isThousandEuros(String word, String before) {
    return word.equals("mil") && !before.equals("$") && !before.equals("GBP");
  }

  private static double ideographic(char c) {
    return switch (c) {
      case '万', '萬', '만' -> MYRIAD;
      case '千', '천' -> THOUSAND;
      case '億', '亿', '억' -> MYRIAD * MYRIAD;
      default -> 0;
    };
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }
}
