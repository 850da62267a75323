package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fixed exchange rates by date: US dollars for one unit of a currency. */
public record FxTable(List<Rate> rates) implements Serializable {
  public FxTable {
    rates = rates.stream().sorted(Comparator.comparing(Rate::from).reversed()).toList();
  }

  /**
   * The rate in force on a day, or empty if the currency is unknown or the day precedes its first
   * rate.
   */
  public Optional<Rate> rate(String currency, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.currency().equals(currency) && !rate.from().isAfter(day))
        .findFirst();
  }

  /** US dollars for one unit of the currency, from this day on. */
  public record Rate(String currency, LocalDate from, double usd) implements Serializable {}
}
