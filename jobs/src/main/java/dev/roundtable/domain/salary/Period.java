package dev.roundtable.domain.salary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pay periods: their factor to a year, and the words for them. */
enum Period {
  HOUR(PayParser.HOURS_A_YEAR, "hour|hourly|hr|hrs|h|ph"),
  DAY(PayParser.DAYS_A_YEAR, "day|daily|diem"),
  WEEK(PayParser.WEEKS_A_YEAR, "week|weekly|wk"),
  MONTH(PayParser.MONTHS_A_YEAR, "month|monthly|mo|mth|pm|pcm"),
  YEAR(1, "year|yearly|yr|annum|annual|annually|annualized|pa|p\\.a\\.?|lpa");

  private static final String ALL = all();
  private static final Pattern AFTER =
      Pattern.compile(
          "[\\s,()\\[\\]*+]*(?:usd|cad|gbp|eur|aud|inr|gross|dollars)?[\\s,()\\[\\]*+]*"
              + "(?:/\\s*|per |paid |an? |each |on an? )?"
              + ALL);
  private static final Pattern BEFORE = Pattern.compile("\\b" + ALL);

  private final double aYear;
  private final String words;

  Period(double aYear, String words) {
    this.aYear = aYear;
    this.words = words;
  }

  /** The period as stored: {@code hour}, {@code year}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  double aYear() {
    return aYear;
  }

  /** The period named right at the start of a folded text; null if none is. */
  static Period opening(CharSequence text) {
    Matcher matcher = AFTER.matcher(text);
    return matcher.lookingAt() ? of(matcher) : null;
  }

  /** How far the words of the opening period reach; 0 if there are none. */
  static int openingLength(CharSequence text) {
    Matcher matcher = AFTER.matcher(text);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** The last period that a folded text names by an adjective or adverb; null if none. */
  static Period lastNamed(CharSequence text) {
    Matcher matcher = BEFORE.matcher(text);
    Period last = null;
    while (matcher.find()) {
      // "per day" and "daily rate" may lead; "a day" in prose says nothing.
      boolean adverb = matcher.group().endsWith("ly") || matcher.group().startsWith("annu");
      boolean per =
          matcher.start() >= 4 && text.subSequence(0, matcher.start()).toString().endsWith("per ");
      last = adverb || per ? of(matcher) : last;
    }
    return last;
  }

  private static String all() {
    StringBuilder all = new StringBuilder();
    for (Period period : values()) {
      all.append(all.isEmpty() ? "(?:(?<" : "|(?<")
          .append(period.id())
          .append('>')
          .append(period.words)
          .append(')');
    }
    return all.append(")(?![\\w])").toString();
  }

  private static Period of(Matcher matcher) {
    for (Period period : values()) {
      if (matcher.group(period.id()) != null) {
        return period;
      }
    }
    return null;
  }
}
