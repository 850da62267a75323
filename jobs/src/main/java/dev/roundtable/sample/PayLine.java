package dev.roundtable.sample;

import java.util.Locale;

/**
 * Pay as a posting advertises it: in the body, in a text field, in number fields, or not at all.
 *
 * @param inBody a sentence for the body, empty if pay stands elsewhere
 * @param text the text field, or null
 * @param min the low end as a number field, or null
 */
record PayLine(String inBody, String text, Double min, Double max, String currency, String period) {
  private static final PayLine NONE = inBody("");

  /**
   * Some way of saying a range.
   *
   * @param centre middle of the base pay, in US dollars a year
   * @param usd dollars for one unit of the currency
   */
  static PayLine of(double centre, String currency, double usd, Draw draw) {
    long low = Math.round(centre / usd * (0.82 + 0.06 * draw.fraction()) / 100) * 100;
    long high = Math.round(centre / usd * (1.12 + 0.12 * draw.fraction()) / 100) * 100;
    return currency.equals("USD") ? dollars(low, high, draw) : foreign(low, high, currency, draw);
  }

  private static PayLine dollars(long low, long high, Draw draw) {
    return switch (draw.below(9)) {
      case 0 ->
          inBody(
              "The base pay for this position ranges from "
                  + amount("$", low)
                  + "/year in our lowest geographic market up to "
                  + amount("$", high)
                  + "/year in our highest geographic market. Pay is based on several factors.");
      case 1 -> inBody("Base salary range: " + range("$", low, high, " - ") + " per year.");
      case 2 -> inBody("Pay: " + thousands("$", low, high) + " plus equity and bonus.");
      case 3 -> inText(hourly(low, high));
      case 4 -> new PayLine("", null, (double) low, (double) high, "USD", "year");
      case 5 -> inText("Compensation: " + low / 1000 + "k to " + high / 1000 + "k USD, DOE");
      case 6 -> inText(range("$", low, high, "–") + " a year");
      default -> NONE;
    };
  }

  private static PayLine foreign(long low, long high, String currency, Draw draw) {
    if (draw.chance(0.4)) {
      return NONE;
    }
    return switch (currency) {
      case "GBP" -> inBody("Salary: " + range("£", low, high, " to ") + " per annum.");
      case "INR" -> inText("₹" + lakhs(low) + " - ₹" + lakhs(high) + " per annum");
      case "CAD" -> inBody("The pay range is " + range("CA$", low, high, " - ") + " annually.");
      case "EUR" -> inText("EUR " + dots(low) + " - " + dots(high) + " per year");
      default -> new PayLine("", null, (double) low, (double) high, currency, "year");
    };
  }

  private static PayLine inBody(String sentence) {
    return new PayLine(sentence, null, null, null, null, null);
  }

  private static PayLine inText(String text) {
    return new PayLine("", text, null, null, null, null);
  }

  private static String range(String sign, long low, long high, String dash) {
    return amount(sign, low) + dash + amount(sign, high);
  }

  private static String amount(String sign, long value) {
    return sign + String.format(Locale.ROOT, "%,d", value);
  }

  private static String thousands(String sign, long low, long high) {
    return sign + low / 1000 + "K–" + sign + high / 1000 + "K";
  }

  private static String hourly(long low, long high) {
    return String.format(Locale.ROOT, "$%.2f - $%.2f per hour", low / 2080.0, high / 2080.0);
  }

  private static String dots(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
  }

  // Groups of two digits above the thousands: 35,00,000.
  private static String lakhs(long value) {
    String digits = "" + value;
    String tail = digits.substring(digits.length() - 3);
    String head = digits.substring(0, digits.length() - 3);
    return head.replaceAll("(?<=\\d)(?=(\\d\\d)+$)", ",") + "," + tail;
  }
}
