package dev.roundtable.parse;

import dev.roundtable.domain.record.PostingRecord;
import java.math.BigDecimal;

/**
 * Writes a posting's structured pay the way the pay parser reads it, so that there is one reading
 * of pay.
 */
final class StructuredPay {
  private StructuredPay() {}

  static String text(PostingRecord posting, String currency) {
    double low = posting.payMin() != null ? posting.payMin() : posting.payMax();
    double high = posting.payMax() != null ? posting.payMax() : posting.payMin();
    String period = posting.payPeriod() == null ? "year" : posting.payPeriod();
    return "%s %s - %s per %s"
        .formatted(currency == null ? "USD" : currency, plain(low), plain(high), period);
  }

  private static String plain(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }
}
