package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Metro;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Amazon offers whose figures are planned: staff everywhere, and senior in Boston. */
record PlannedOffers(Company amazon, Places places) {
  static final int STAFF = 54;
  static final int SENIOR_BOSTON = 208;

  private static final int STAFF_SEATTLE = 27;
  private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};
  private static final double[] CROWDED_MIDDLE = {0, 0.25, 0.45, 0.5, 0.55, 0.75, 1};
  private static final List<String> STAFF_METROS =
      List.of("bay_area", "new_york", "washington_dc", "austin", "bay_area", "boston", "new_york");

  /** Total 370, 527 and 703 thousand at the quartiles; base 227 and equity 281 in the middle. */
  List<OfferSeed> staff() {
    Draw draw = new Draw("amazon staff");
    long[] totals = thousands(QUARTERS, 262, 370, 527, 703, 1010).sorted(STAFF);
    long[] bases = thousands(QUARTERS, 182, 205, 227, 246, 285).sorted(STAFF);
    long[] equities = thousands(QUARTERS, 62, 145, 281, 430, 690).sorted(STAFF);
    List<Pay> packages = PayMix.matched(totals, bases, equities, draw);
    long[] years = new QuantileShaper(1, QUARTERS, 10, 14, 17, 20, 26).sorted(STAFF);
    List<Metro> metros = staffMetros(draw);
    List<Integer> experience = loosely(STAFF, 30, draw);
    List<OfferSeed> offers = new ArrayList<>();
    for (int index = 0; index < STAFF; index++) {
      int year = ReportDays.cycle(index + 1, 2022);
      int seniority = (int) years[experience.get(index)];
      offers.add(seed("staff", metros.get(index), year, packages.get(index), seniority, draw));
    }
    return offers;
  }

  /** Total 215, 334 and 430 thousand at the quartiles; base 181 and equity 132 in the middle. */
  List<OfferSeed> seniorInBoston() {
    Draw draw = new Draw("amazon senior boston");
    int size = SENIOR_BOSTON;
    long[] totals = thousands(CROWDED_MIDDLE, 160, 215, 326, 334, 342, 430, 620).sorted(size);
    long[] bases = thousands(QUARTERS, 138, 160, 181, 195, 225).sorted(size);
    long[] equities = thousands(CROWDED_MIDDLE, 12, 42, 126, 132, 138, 208, 350).sorted(size);
    List<Pay> packages = PayMix.matched(totals, bases, equities, draw);
    long[] years = new QuantileShaper(1, QUARTERS, 5, 10, 14, 20, 28).sorted(size);
    List<Integer> experience = loosely(size, 4 * size, draw);
    List<OfferSeed> offers = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      int year = ReportDays.cycle(index, 2021);
      int seniority = (int) years[experience.get(index)];
      Metro boston = places.metro("boston");
      offers.add(seed("senior", boston, year, packages.get(index), seniority, draw));
    }
    return offers;
  }

  private List<Metro> staffMetros(Draw draw) {
    List<Metro> metros = new ArrayList<>();
    for (int index = 0; index < STAFF; index++) {
      boolean seattle = index < STAFF_SEATTLE;
      String id = seattle ? "seattle" : STAFF_METROS.get(index % STAFF_METROS.size());
      metros.add(places.metro(id));
    }
    return draw.shuffled(metros);
  }

  private OfferSeed seed(String level, Metro metro, int year, Pay pay, int years, Draw draw) {
    return new OfferSeed(
        amazon,
        amazon.rung(level).orElseThrow(),
        metro,
        ReportDays.in(year, draw),
        "USD",
        pay,
        years,
        true);
  }

  // Ranks in a nearly rising order: experience goes with pay, but only so far.
  private static List<Integer> loosely(int size, int noise, Draw draw) {
    int[] keys = IntStream.range(0, size).map(rank -> rank + draw.below(noise)).toArray();
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingInt(rank -> keys[rank]))
        .toList();
  }

  private static QuantileShaper thousands(double[] at, long... thousands) {
    long[] values = Arrays.stream(thousands).map(value -> value * 1000).toArray();
    return new QuantileShaper(PayMix.STEP, at, values);
  }
}
