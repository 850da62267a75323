package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.WordSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Currency signs and codes, and how large sums of money are in them. */
final class Currencies {
  private static final Set<String> CODES =
      WordSet.of(
          """
          USD CAD GBP EUR INR AUD NZD SGD HKD CHF SEK NOK DKK PLN JPY CNY ILS BRL MXN CZK HUF RON
          ZAR AED KRW TWD THB PHP IDR MYR TRY
          """);
  private static final Set<String> DOLLARS = WordSet.of("USD CAD AUD NZD SGD HKD TWD MXN");
  private static final Map<String, String> PREFIXED_DOLLARS =
      Map.ofEntries(
          Map.entry("US", "USD"),
          Map.entry("C", "CAD"),
          Map.entry("CA", "CAD"),
          Map.entry("CAD", "CAD"),
          Map.entry("USD", "USD"),
          Map.entry("A", "AUD"),
          Map.entry("AU", "AUD"),
          Map.entry("S", "SGD"),
          Map.entry("SG", "SGD"),
          Map.entry("NZ", "NZD"),
          Map.entry("HK", "HKD"),
          Map.entry("R", "BRL"),
          Map.entry("MX", "MXN"));
  private static final Map<Character, String> SIGNS =
      Map.of('$', "$", '£', "GBP", '€', "EUR", '₹', "INR", '¥', "JPY", '₪', "ILS", '₩', "KRW");

  /** Units of the currency that buy about what a dollar does, to the order of magnitude. */
  private static final Map<String, Double> MAGNITUDES =
      Map.ofEntries(
          Map.entry("INR", 50.0),
          Map.entry("JPY", 120.0),
          Map.entry("KRW", 1000.0),
          Map.entry("HUF", 300.0),
          Map.entry("IDR", 10_000.0),
          Map.entry("PHP", 40.0),
          Map.entry("THB", 30.0),
          Map.entry("TWD", 25.0),
          Map.entry("CZK", 20.0),
          Map.entry("TRY", 20.0));

  private Currencies() {}

  static double magnitude(String currency) {
    return MAGNITUDES.getOrDefault(currency, 1.0);
  }

  /** The sign's currency; null if the character is none. */
  static String sign(char c) {
    return SIGNS.get(c);
  }

  static boolean isCode(String text) {
    return CODES.contains(text);
  }

  /** The currency of dollars after some letters, "CA" in "CA$"; null if they are no prefix. */
  static String dollarsOf(String prefix) {
    return PREFIXED_DOLLARS.get(prefix);
  }

  /** A code the caller gave, tidied; empty if it is none that is known. */
  static String given(String code) {
    String tidy = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(tidy) ? tidy : "";
  }

  /** What "$" means where the source's currency is known. */
  static String dollars(String given) {
    return DOLLARS.contains(given) ? given : "USD";
  }
}
