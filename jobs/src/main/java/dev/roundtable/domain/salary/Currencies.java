package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.WordSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Currency signs, codes and names, and how large sums of money are in them. */
final class Currencies {
  private static final Set<String> CODES =
      WordSet.of(
          """
          USD CAD GBP EUR INR AUD NZD SGD HKD CHF SEK NOK DKK PLN JPY CNY ILS BRL MXN CZK HUF RON
          ZAR AED KRW TWD THB PHP IDR MYR TRY SAR QAR COP CLP ARS BGN VND EGP NGN KES UAH RUB
          """);
  private static final Set<String> DOLLARS = WordSet.of("USD CAD AUD NZD SGD HKD TWD MXN");

  private static final Set<String> CROWNS = WordSet.of("SEK NOK DKK");

  /** Where pay is stated by the month if nothing else is said. */
  private static final Set<String> PAID_MONTHLY =
      WordSet.of(
          "BRL PLN CNY CZK HUF RON TRY MXN PHP THB IDR TWD ILS AED MYR SAR QAR COP CLP ARS BGN VND EGP UAH RUB");

  private static final Map<String, String> PREFIXED_DOLLARS =
      Map.ofEntries(
          Map.entry("US", "USD"),
          Map.entry("C", "CAD"),
          Map.entry("CA", "CAD"),
          Map.entry("CDN", "CAD"),
          Map.entry("A", "AUD"),
          Map.entry("AU", "AUD"),
          Map.entry("S", "SGD"),
          Map.entry("SG", "SGD"),
          Map.entry("NZ", "NZD"),
          Map.entry("HK", "HKD"),
          Map.entry("NT", "TWD"),
          Map.entry("R", "BRL"),
          Map.entry("MX", "MXN"));
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('$', "$"),
          Map.entry('\uff04', "$"),
          Map.entry('£', "GBP"),
          Map.entry('€', "EUR"),
          Map.entry('₹', "INR"),
          Map.entry('¥', "JPY"),
          Map.entry('\uffe5', "JPY"),
          Map.entry('円', "JPY"),
          Map.entry('元', "CNY"),
          Map.entry('₪', "ILS"),
          Map.entry('₩', "KRW"),
          Map.entry('원', "KRW"),
          Map.entry('₺', "TRY"),
          Map.entry('₱', "PHP"),
          Map.entry('฿', "THB"));

  /** Folded names that stand before or behind an amount. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("kr", "kr"),
          Map.entry("rs", "INR"),
          Map.entry("rupees", "INR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("dollars", "$"),
          Map.entry("pounds", "GBP"),
          Map.entry("zl", "PLN"),
          Map.entry("zł", "PLN"),
          Map.entry("kc", "CZK"),
          Map.entry("reais", "BRL"),
          Map.entry("yen", "JPY"),
          Map.entry("rmb", "CNY"),
          Map.entry("francs", "CHF"),
          Map.entry("rm", "MYR"),
          Map.entry("rp", "IDR"),
          Map.entry("lei", "RON"),
          Map.entry("nis", "ILS"),
          Map.entry("usd", "USD"),
          Map.entry("eur", "EUR"),
          Map.entry("gbp", "GBP"),
          Map.entry("pln", "PLN"),
          Map.entry("inr", "INR"),
          Map.entry("aud", "AUD"),
          Map.entry("cad", "CAD"));

  /** Units of the currency that buy about what a dollar does, to the order of magnitude. */
  private static final Map<String, Double> MAGNITUDES =
      Map.ofEntries(
          Map.entry("INR", 20.0),
          Map.entry("JPY", 120.0),
          Map.entry("KRW", 1000.0),
          Map.entry("HUF", 300.0),
          Map.entry("IDR", 10_000.0),
          Map.entry("VND", 10_000.0),
          Map.entry("COP", 2000.0),
          Map.entry("CLP", 500.0),
          Map.entry("ARS", 500.0),
          Map.entry("NGN", 500.0),
          Map.entry("KES", 80.0),
          Map.entry("PHP", 40.0),
          Map.entry("THB", 30.0),
          Map.entry("TWD", 25.0),
          Map.entry("CZK", 20.0),
          Map.entry("EGP", 20.0),
          Map.entry("TRY", 20.0));

  private static final double MILLIONS_ARE_PAY = 100;

  private Currencies() {}

  static double magnitude(String currency) {
    return MAGNITUDES.getOrDefault(currency, 1.0);
  }

  /** True if a year's pay may be millions: of yen, not of dollars. */
  static boolean paysMillions(String currency) {
    return magnitude(currency) >= MILLIONS_ARE_PAY;
  }

  static boolean isPaidMonthly(String currency) {
    return PAID_MONTHLY.contains(currency);
  }

  /** The sign's currency; null if the character is none. */
  static String sign(char c) {
    return SIGNS.get(c);
  }

  /** The currency of a code or of a folded name; empty if the word is neither. */
  static String named(String word, String folded) {
    return CODES.contains(word) ? word : NAMES.getOrDefault(folded, "");
  }

  /** The currency of dollars after some letters, "CA" in "CA$"; null if they are no prefix. */
  static String dollarsOf(String prefix) {
    return CODES.contains(prefix) ? prefix : PREFIXED_DOLLARS.get(prefix);
  }

  /** A code the caller gave, tidied; empty if it is none that is known. */
  static String given(String code) {
    String tidy = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(tidy) ? tidy : "";
  }

  /** What "$" or "kr" means where the source's currency is known; codes mean themselves. */
  static String meant(String marked, String given) {
    return switch (marked) {
      case "$" -> DOLLARS.contains(given) ? given : "USD";
      case "kr" -> CROWNS.contains(given) ? given : "SEK";
      default -> marked;
    };
  }
}
