package dev.roundtable.sample;

import dev.roundtable.domain.guide.FxTable;
import dev.roundtable.domain.guide.Guide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The sample's offers as the rules count them, worked out from the landed records alone. */
record Offers(List<Counted> included, List<Counted> outlying) {
  private static final double TOO_FAR = 3.5;
  private static final double MAD_TO_DEVIATION = 1.4826;

  /** An offer in US dollars a year. */
  record Counted(
      String company,
      String level,
      String metro,
      LocalDate day,
      String amounts,
      double base,
      double equity,
      double total,
      double years) {
    String cohort() {
      return company + " " + level + " " + day.getYear();
    }

    String levelAndYear() {
      return level + " " + day.getYear();
    }
  }

  static Offers of(SampleTree tree) {
    Resolver resolver = new Resolver(tree.guide());
    List<Counted> counted =
        tree.good("offers").stream()
            .filter(offer -> offer.text("title").matches("(?i).*data engineer.*"))
            .filter(offer -> !offer.text("kind").equals("incumbent"))
            .filter(offer -> offer.record().path("base").asDouble() > 0)
            .map(offer -> counted(offer, resolver, tree.guide()))
            .filter(offer -> !offer.level().isEmpty())
            .sorted(Comparator.comparing(Counted::day))
            .toList();
    List<Counted> distinct = distinct(counted);
    List<Counted> outlying = outlying(distinct, Counted::cohort);
    return new Offers(distinct.stream().filter(o -> !outlying.contains(o)).toList(), outlying);
  }

  /** Those that lie too far from the median of their group, if the group is large enough. */
  static List<Counted> outlying(List<Counted> offers, Function<Counted, String> group) {
    List<Counted> outlying = new ArrayList<>();
    offers.stream()
        .collect(Collectors.groupingBy(group))
        .values()
        .forEach(
            cohort -> {
              double[] logs = values(cohort, offer -> Math.log(offer.total()));
              double median = Quantiles.median(logs);
              double[] away = values(cohort, o -> Math.abs(Math.log(o.total()) - median));
              double limit = TOO_FAR * MAD_TO_DEVIATION * Quantiles.median(away);
              if (cohort.size() >= 10) {
                cohort.stream()
                    .filter(offer -> Math.abs(Math.log(offer.total()) - median) > limit)
                    .forEach(outlying::add);
              }
            });
    return outlying;
  }

  List<Counted> at(String company, String level, String metro) {
    return included.stream()
        .filter(offer -> offer.company().equals(company) && offer.level().equals(level))
        .filter(offer -> metro.isEmpty() || offer.metro().equals(metro))
        .toList();
  }

  static double[] values(Collection<Counted> offers, ToDoubleFunction<Counted> value) {
    return offers.stream().mapToDouble(value).toArray();
  }

  private static List<Counted> distinct(List<Counted> sorted) {
    Map<String, LocalDate> seen = new HashMap<>();
    List<Counted> distinct = new ArrayList<>();
    for (Counted offer : sorted) {
      String key = offer.company() + offer.level() + offer.metro() + offer.amounts();
      LocalDate before = seen.put(key, offer.day());
      if (before == null || before.plusDays(31).isBefore(offer.day())) {
        distinct.add(offer);
      }
    }
    return distinct;
  }

  private static Counted counted(SampleTree.Good offer, Resolver resolver, Guide guide) {
    LocalDate day = LocalDate.parse(offer.text("reported_on"));
    String stated = offer.text("currency");
    String currency = stated.isEmpty() ? resolver.currency(offer.text("location")) : stated;
    double usd = guide.fx().rate(currency, day).map(FxTable.Rate::usd).orElse(0.0);
    double base = number(offer, "base");
    double vesting = Math.max(number(offer, "vesting_years"), 0);
    double grant = number(offer, "equity_grant") / (vesting == 0 ? 4 : vesting);
    double equity = grant + number(offer, "equity");
    double bonus = number(offer, "bonus");
    double signOn = number(offer, "sign_on") / 4;
    String company = resolver.company(offer.text("company"));
    boolean thousands =
        equity > 0 && equity < 2000 && number(offer, "total") == base + 1000 * equity + bonus;
    double repaired = thousands ? equity * 1000 : equity;
    return new Counted(
        company,
        resolver.level(company, offer.text("level")),
        resolver.metro(offer.text("location")),
        day,
        base + "/" + equity + "/" + bonus + "/" + signOn,
        base * usd,
        repaired * usd,
        (base + repaired + bonus + signOn) * usd,
        number(offer, "years_experience"));
  }

  private static double number(SampleTree.Good offer, String field) {
    return offer.record().path(field).asDouble(0);
  }
}
