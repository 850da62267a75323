package dev.roundtable.sample;

import dev.roundtable.domain.record.OfferRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows of the source "paylog", which has its own headers, dates and thousands. */
final class PaylogRows {
  static final List<String> HEADERS =
      List.of(
          "row",
          "when",
          "employer",
          "rung",
          "tag",
          "place",
          "status",
          "base_k",
          "stock_k",
          "bonus_k",
          "signon_k",
          "sum_k",
          "yoe",
          "tenure",
          "who",
          "x",
          "y");

  private static final String NONE = "NA";

  private PaylogRows() {}

  /** True if the source can say what the offer says: dollars, in halves of thousands. */
  static boolean fits(OfferRecord offer) {
    boolean dollars = offer.currency() == null || offer.currency().equals("USD");
    String place = Objects.toString(offer.location(), "");
    boolean american = place.matches(".*, [A-Z]{2}");
    return dollars
        && american
        && offer.vestingYears() == null
        && offer.equityGrant() == null
        && amounts(offer).allMatch(amount -> amount % 500 == 0);
  }

  static List<String> row(OfferRecord offer, Draw draw) {
    return List.of(
        offer.sourceId(),
        when(offer.reportedOn(), draw),
        employer(offer.company(), draw),
        Objects.toString(offer.level(), NONE),
        "Data Engineer".equals(offer.title()) ? "Data" : Objects.toString(offer.title(), NONE),
        offer.location(),
        "incumbent".equals(offer.kind()) ? "current pay" : "new offer",
        thousands(offer.base()),
        thousands(offer.equity()),
        thousands(offer.bonus()),
        thousands(offer.signOn()),
        thousands(offer.total()),
        number(offer.yearsExperience()),
        offer.yearsAtCompany() == null ? "-1" : number(offer.yearsAtCompany()),
        offer.submitter(),
        "" + draw.below(500),
        "" + draw.below(500));
  }

  private static Stream<Double> amounts(OfferRecord offer) {
    return Stream.of(offer.base(), offer.equity(), offer.bonus(), offer.signOn(), offer.total())
        .filter(Objects::nonNull);
  }

  private static String when(LocalDate day, Draw draw) {
    String date = day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
    return draw.chance(0.5)
        ? date
        : date + " " + draw.below(24) + ":" + two(draw.below(60)) + ":" + two(draw.below(60));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
  }

  // The source prints its star rating under the name.
  private static String employer(String company, Draw draw) {
    return draw.chance(0.5) ? company + "\n" + draw.between(2, 4) + "." + draw.below(10) : company;
  }

  private static String thousands(Double amount) {
    return amount == null ? NONE : number(amount / 1000);
  }

  private static String number(Double value) {
    if (value == null) {
      return NONE;
    }
    return value == Math.rint(value) ? "" + value.longValue() : "" + value;
  }
}
