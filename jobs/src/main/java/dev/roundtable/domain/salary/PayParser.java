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
  private static final int CLAUSE_REACH = 110;

  /** In dollars or what is worth about as much. */
  private static final double LEAST_A_YEAR = 8_000;

  private static final double MOST_A_YEAR = 3_000_000;
  private static final double LEAST_UNSAID_YEAR = 10_000;
  private static final double LEAST_UNSAID_MONTH = 1_000;
  private static final double MOST_UNSAID_MONTH = 60_000;
  private static final double MOST_UNSAID_HOUR = 400;
  private static final double LEAST_HOUR = 7;
  private static final double WIDEST = 8;

  /** No posting states more; a text of nothing but amounts is not read to its end. */
  private static final int MOST_RANGES = 100;

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
    private final String text;
    private final String given;
    private final boolean isField;
    private final List<Amount> amounts;
    private final List<PayRange> ranges = new ArrayList<>();
    private final Set<Issue> issues = EnumSet.noneOf(Issue.class);

    /** What is before belongs to an earlier amount. */
    private int floor;

    Reading(String text, String given) {
      this.text = text;
      this.given = given;
      this.isField = text.length() <= LONGEST_FIELD;
      this.amounts = new AmountScanner(text).amounts();
    }

    void read() {
      int at = 0;
      while (at < amounts.size() && ranges.size() < MOST_RANGES) {
        Span span = spanAt(at);
        if (mayBePay(span)) {
          consider(span);
          floor = span.end();
        }
        while (at < amounts.size() && amounts.get(at).start() < span.end()) {
          at++;
        }
      }
      if (!ranges.isEmpty()) {
        // Beside the pay that was read, an odd amount is some other money.
        issues.remove(Issue.PAY_OUT_OF_RANGE);
      }
      boolean money = amounts.stream().anyMatch(a -> a.hasCurrency() && !a.large());
      if (isField && ranges.isEmpty() && issues.isEmpty() && money) {
        issues.add(Issue.PAY_UNREADABLE);
      }
    }

    private Span spanAt(int at) {
      Span range =
          at + 1 < amounts.size() ? Span.range(amounts.get(at), amounts.get(at + 1), text) : null;
      if (range == null) {
        return Span.single(amounts.get(at));
      }
      return at + 2 < amounts.size() ? range.upTo(amounts.get(at + 2), text) : range;
    }

    // Cheap, as most numbers of a posting are no money.
    private boolean mayBePay(Span span) {
      return span.isMarked()
          || span.low().value() >= LEAST_UNSAID_YEAR
          || (span.high().value() <= MOST_UNSAID_HOUR
              && span.low().value() >= LEAST_HOUR
              && (isPer(span.end()) || UnwrittenThousands.isIn(text, span)));
    }

    private boolean isPer(int at) {
      return text.startsWith("/", at) || text.startsWith(" /", at) || text.startsWith(" per ", at);
    }

    private void consider(Span found) {
      boolean unwritten = !found.isMarked() && UnwrittenThousands.isIn(text, found);
      Span span = unwritten ? found.inThousands() : found;
      PayContext context = PayContext.around(text, span.start(), span.end());
      PeriodPhrase said = period(span);
      Period period = said.period() == null ? unsaid(span) : said.period();
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
      if (said.period() == null) {
        issues.add(Issue.PAY_PERIOD_ASSUMED);
      }
      add(range(span, period, currency, context.isTotal() ? "total" : "base"));
    }

    private boolean counts(Span span, PayContext context, PeriodPhrase said) {
      boolean sized = span.low().value() >= LEAST_UNSAID_YEAR;
      boolean timed = said.period() != null && said.joined();
      if (isField) {
        return span.isMarked()
            || timed
            || (sized && (span.isRange() || !given.isEmpty() || said.period() != null));
      }
      if (!span.isMarked()) {
        return (timed && context.speaksOfPay())
            || (sized && (span.isRange() ? context.speaksOfPay() : context.isNamedPay()));
      }
      boolean alone = timed && span.hasCurrency() && opensSegment(span.start());
      boolean range = span.isRange() && span.hasCurrency() && (sized || said.period() != null);
      return context.speaksOfPay() || range || alone;
    }

    // "Outside IR35, £550 per day", "- $24/hr to start"
    private boolean opensSegment(int start) {
      int at = start;
      while (at > 0 && Scale.isBlank(text.charAt(at - 1))) {
        at--;
      }
      return at == 0 || "\n|(,;.:-*\u2022\u00b7".indexOf(text.charAt(at - 1)) >= 0;
    }

    private PeriodPhrase period(Span span) {
      PeriodPhrase after = PeriodPhrase.opening(text, span.end());
      if (after.period() != null) {
        return after;
      }
      PeriodPhrase inside = PeriodPhrase.opening(text, span.low().end());
      if (inside.period() != null && span.isRange()) {
        return inside;
      }
      int from = clauseBefore(span.start());
      return new PeriodPhrase(PeriodPhrase.lastNamed(text, from, span.start()), from, false);
    }

    private int clauseBefore(int start) {
      int lowest = Math.max(0, start - CLAUSE_REACH);
      int at = start;
      while (at > lowest && text.charAt(at - 1) != '\n' && !text.startsWith(". ", at - 1)) {
        at--;
      }
      return at;
    }

    private Period unsaid(Span span) {
      double magnitude = Currencies.magnitude(currencyCode(span));
      double value = span.high().value() / magnitude;
      boolean whole = span.isRange() || amounts.size() == 1;
      if (span.hasCurrency() && isMonthly(span, value)) {
        return Period.MONTH;
      }
      if (value >= LEAST_UNSAID_YEAR) {
        return Period.YEAR;
      }
      return whole && span.isMarked() && value <= MOST_UNSAID_HOUR ? Period.HOUR : null;
    }

    private boolean isMonthly(Span span, double value) {
      return Currencies.isPaidMonthly(currencyCode(span))
          && value >= LEAST_UNSAID_MONTH
          && value <= MOST_UNSAID_MONTH;
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
      return marked.isEmpty() ? given : Currencies.meant(marked, dollarsBy(span));
    }

    // Superannuation is Australian, whatever the location says.
    private String dollarsBy(Span span) {
      int to = Math.min(text.length(), span.end() + CLAUSE_REACH / 2);
      boolean rest = given.isEmpty() && Fold.text(text.substring(span.end(), to)).contains("super");
      return rest ? "AUD" : given;
    }

    private String currency(Span span) {
      String code = currencyCode(span);
      if (!span.hasCurrency()) {
        issues.add(code.isEmpty() ? Issue.CURRENCY_UNKNOWN : Issue.CURRENCY_ASSUMED);
      }
      return code;
    }

    private PayRange range(Span span, Period period, String currency, String component) {
      double min = span.low().value();
      double max = span.high().value();
      return new PayRange(
          PayPlace.of(text, span.start(), span.end(), floor),
          min,
          max,
          currency,
          period.id(),
          component,
          Math.round(min * period.aYear()),
          Math.round(max * period.aYear()),
          span.start(),
          span.end());
    }

    private void add(PayRange range) {
      for (int i = 0; i < ranges.size(); i++) {
        PayRange known = ranges.get(i);
        if (known.saysTheSameAs(range)) {
          ranges.set(
              i,
              known.place().isEmpty() && !range.place().isEmpty()
                  ? known.at(range.place())
                  : known);
          return;
        }
      }
      ranges.add(range);
    }
  }
}
