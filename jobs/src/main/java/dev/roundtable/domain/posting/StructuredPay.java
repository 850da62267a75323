package dev.roundtable.domain.posting;

import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.record.PostingRecord.PayField;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes the pay that a posting states in fields the way the pay parser reads it, so that there is
 * one reading of pay. The label of a range says as much as one in a text: a place, a bonus.
 */
final class StructuredPay {
  private StructuredPay() {}

  /**
   * The ranges of a posting, as text; empty if it states none in fields.
   *
   * @param currency what amounts are in where the posting does not say
   */
  static List<String> texts(PostingRecord posting, String currency) {
    if (posting.payRanges() != null && !posting.payRanges().isEmpty()) {
      return posting.payRanges().stream()
          .filter(pay -> pay.min() != null || pay.max() != null)
          .map(StructuredPay::text)
          .toList();
    }
    if (posting.payMin() == null && posting.payMax() == null) {
      return List.of();
    }
    String stated = currency == null ? "USD" : currency;
    String period = posting.payPeriod() == null ? "year" : posting.payPeriod();
    return List.of(text(new PayField(null, posting.payMin(), posting.payMax(), stated, period)));
  }

  private static String text(PayField pay) {
    double low = pay.min() != null ? pay.min() : pay.max();
    double high = pay.max() != null ? pay.max() : pay.min();
    String label = pay.label() == null || pay.label().isBlank() ? "" : pay.label().strip() + ": ";
    return "%s%s %s - %s per %s"
        .formatted(label, pay.currency(), plain(low), plain(high), pay.period());
  }

  private static String plain(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }
}
