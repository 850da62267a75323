package dev.roundtable.domain.salary;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads advertised pay, from a field of its own or from the prose of a posting. In prose an amount
 * counts where the words around it speak of pay, or where it is a range that a year's pay may have;
 * bonuses, budgets and the like never do.
 */
public final class PayParser {
  /** 40 hours in each of 52 weeks. */
  static final int HOURS_A_YEAR = 2080;

  /** 5 days in each of 52 weeks. */
  static final int DAYS_A_YEAR = 260;

  static final int WEEKS_A_YEAR = 52;
  static final int MONTHS_A_YEAR = 12;

  private static final int LONGEST_FIELD = 100;
  private static final int PERIOD_REACH = 40;
  private static final int PERIOD_REACH_BEFORE = 110;

  /** In dollars or what is worth about as much. */
  private static final double LEAST_A_YEAR = 8_000;

  private static final double MOST_A_YEAR = 3_000_000;
  private static final double LEAST_UNSAID_YEAR = 10_000;
  private static final double MOST_UNSAID_HOUR = 400;
  private static final double WIDEST = 8;

  /**
   * The pay ranges of a text in its order, equal ones once.
   *
   * @param defaultCurrency ISO 4217 code for amounts without a currency, and for "$" if it is a
   *     dollar; null if unknown
   */
  public Parsed<List<PayRange>> parse(String text, String defaultCurrency) {
    if (text == null || text.isBlank()) {
      return Parsed.clean(List.of());
    }
    Reading reading = new Reading(text, Currencies.given(defaultCurrency));
    reading.read();
    return new Parsed<>(List.copyOf(reading.ranges), List.copyOf(reading.issues));
  }

  /** The state of reading one text. */
  private static final class Reading {
    private final String folded;
    private final String given;
    private final boolean isField;
    private final List<Amount> amounts;
    private final List<PayRange> ranges = new ArrayList<>();
    private final Set<Issue> issues = EnumSet.noneOf(Issue.class);

    Reading(String text, String given) {
      this.folded = Fold.text(text);
      this.given = given;
      this.isField = text.length() <= LONGEST_FIELD;
      this.amounts = new AmountScanner(text).amounts();
    }

    void read() {
      int at = 0;
      while (at < amounts.size()) {
        Span range =
            at + 1 < amounts.size()
                ? Span.range(amounts.get(at), amounts.get(at + 1), folded)
                : null;
        consider(range == null ? Span.single(amounts.get(at)) : range);
        at += range == null ? 1 : 2;
      }
      boolean money = amounts.stream().anyMatch(a -> !a.currency().isEmpty() && !a.large());
      if (isField && ranges.isEmpty() && issues.isEmpty() && money) {
        issues.add(Issue.PAY_UNREADABLE);
      }
    }

    private void consider(Span span) {
      PayContext context = PayContext.around(folded, span.start(), span.end());
      Period said = period(span);
      Period period = said == null ? unsaid(span) : said;
      if (span.isLarge()
          || context.isOtherMoney()
          || period == null
          || !counts(span, context, said)) {
        return;
      }
      String currency = currency(span);
      if (!isPlausible(span, period, currency)) {
        issues.add(Issue.PAY_OUT_OF_RANGE);
        return;
      }
      if (said == null) {
        issues.add(Issue.PAY_PERIOD_ASSUMED);
      }
      add(span, period, currency, context.isTotal() ? "total" : "base");
    }

    private boolean counts(Span span, PayContext context, Period said) {
      boolean sized = span.low().value() >= LEAST_UNSAID_YEAR;
      if (isField) {
        return span.isMarked() || (sized && (span.isRange() || !given.isEmpty() || said != null));
      }
      boolean cued = context.speaksOfPay() || (said != null && span.isRange());
      boolean money = span.isMarked() || (sized && (span.isRange() || !given.isEmpty()));
      return money && (cued || (span.isRange() && sized && span.isMarked()));
    }

    private Period period(Span span) {
      Period after = Period.opening(window(span.end(), span.end() + PERIOD_REACH));
      if (after != null) {
        return after;
      }
      Period inside = Period.opening(window(span.low().end(), span.low().end() + PERIOD_REACH));
      return inside == null || !span.isRange()
          ? Period.lastNamed(clauseBefore(span.start()))
          : inside;
    }

    private CharSequence clauseBefore(int at) {
      String before = folded.substring(Math.max(0, at - PERIOD_REACH_BEFORE), at);
      int end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". "));
      return before.substring(end + 1);
    }

    private Period unsaid(Span span) {
      double value = span.high().value();
      double magnitude = Currencies.magnitude(currencyCode(span));
      if (value >= LEAST_UNSAID_YEAR * magnitude) {
        return Period.YEAR;
      }
      boolean whole = span.isRange() || amounts.size() == 1;
      return whole && span.isMarked() && value <= MOST_UNSAID_HOUR * magnitude ? Period.HOUR : null;
    }

    private boolean isPlausible(Span span, Period period, String currency) {
      double magnitude = Currencies.magnitude(currency);
      double least = span.low().value() * period.aYear();
      double most = span.high().value() * period.aYear();
      return least >= LEAST_A_YEAR * magnitude
          && most <= MOST_A_YEAR * magnitude
          && most <= least * WIDEST;
    }

    private String currencyCode(Span span) {
      String marked = span.currency();
      if (marked.isEmpty()) {
        return given;
      }
      return marked.equals("$") ? Currencies.dollars(given) : marked;
    }

    private String currency(Span span) {
      String code = currencyCode(span);
      if (span.currency().isEmpty()) {
        issues.add(code.isEmpty() ? Issue.CURRENCY_UNKNOWN : Issue.CURRENCY_ASSUMED);
      }
      return code;
    }

    private void add(Span span, Period period, String currency, String component) {
      double min = span.low().value();
      double max = span.high().value();
      PayRange range =
          new PayRange(
              min,
              max,
              currency,
              period.id(),
              component,
              Math.round(min * period.aYear()),
              Math.round(max * period.aYear()),
              span.start(),
              span.end());
      if (ranges.stream().noneMatch(range::saysTheSameAs)) {
        ranges.add(range);
      }
    }

    private CharSequence window(int from, int to) {
      return folded.substring(Math.max(0, from), Math.min(folded.length(), to));
    }
  }
}
