package dev.roundtable.domain.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PayTableTest {
  private static final List<String> METROS = List.of("", "austin", "boston", "seattle");

  @Test
  void aPartTakesNoStepBeforeItsWhole() {
    // Boston's fifth offer arrives on day 2, when of the whole only two wait.
    List<PayOffer> offers = new ArrayList<>();
    offers.addAll(arrived(1, "boston", 4));
    offers.addAll(arrived(1, "austin", 2));
    offers.addAll(arrived(2, "boston", 2));
    PayTable table = PayTable.of(offers);
    assertThat(table.byMetro())
        .extracting(cell -> cell.metro() + " " + cell.used().size() + " " + cell.suppressed())
        .containsExactly("all 6 null", "austin 0 too_few", "boston 0 too_few");
  }

  @Test
  void offersOfNoMetroCountInTheWhole() {
    List<PayOffer> offers = new ArrayList<>(arrived(1, "", 5));
    offers.addAll(arrived(1, "boston", 5));
    assertThat(PayTable.of(offers).byMetro())
        .extracting(cell -> cell.metro() + " " + cell.used().size())
        .containsExactly("all 10", "boston 5");
  }

  @Test
  void aPartOfPayThatFewStateInTheRestIsHeldBack() {
    List<PayOffer> offers = new ArrayList<>(arrived(1, "boston", 8));
    for (int i = 0; i < 8; i++) {
      offers.add(offer("seattle", 1, 2025, i < 3 ? 100 : Double.NaN));
    }
    PayCell boston = PayTable.of(offers).byMetro().get(1);
    assertThat(boston.metro()).isEqualTo("boston");
    assertThat(boston.suppressed()).isNull();
    assertThat(boston.held()).contains(PayPart.BASE);
  }

  @Test
  void aPartThatOneSubmitterStatesMostOfIsHeldBack() {
    List<PayOffer> offers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double equity = i < 5 ? 50 : Double.NaN;
      offers.add(
          new PayOffer(
              "boston",
              1,
              20_000 + i,
              2025,
              null,
              i < 5 ? "one" : "s" + i,
              200,
              100,
              equity,
              10,
              5));
    }
    PayCell boston = PayTable.of(offers).byMetro().get(1);
    assertThat(boston.suppressed()).isNull();
    assertThat(boston.held()).containsExactly(PayPart.EQUITY);
  }

  @Test
  void theOrderOfTheOffersDoesNotMatter() {
    List<PayOffer> offers = random(new SplittableRandom(4), 60);
    String expected = shown(PayTable.of(offers));
    Collections.shuffle(offers, new java.util.Random(1));
    assertThat(shown(PayTable.of(offers))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void whoSeesTwoReleasesLearnsOfNoFewerThanFive(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 90) int size) {
    List<PayOffer> offers = random(new SplittableRandom(seed), size);
    for (int day = 1; day < 6; day++) {
      PayTable before = asOf(offers, day - 1);
      PayTable after = asOf(offers, day);
      for (PayCell now : published(after)) {
        assertThat(now.used()).hasSizeGreaterThanOrEqualTo(5);
        published(before).stream()
            .filter(then -> then.metro().equals(now.metro()) && then.year() == now.year())
            .forEach(
                then -> {
                  assertThat(now.used()).containsAll(then.used());
                  assertThat(now.used().size() - then.used().size())
                      .satisfiesAnyOf(
                          none -> assertThat(none).isZero(),
                          many -> assertThat(many).isGreaterThanOrEqualTo(5));
                });
      }
      PayCell whole = after.byMetro().get(0);
      after.byMetro().forEach(cell -> assertThat(whole.used()).containsAll(cell.used()));
    }
  }

  @Property(tries = 500)
  void whoSubtractsIsLeftWithNoneOrFive(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 120) int size) {
    PayTable table = PayTable.of(random(new SplittableRandom(seed), size));
    PayCell whole = table.byMetro().get(0);
    List<PayCell> metros = table.byMetro().subList(1, table.byMetro().size());
    assertLeavesMany(whole, metros);
    table.byMetro().forEach(metro -> assertLeavesMany(metro, table.byYear(metro)));
    for (PayCell year : table.byYear(whole)) {
      assertLeavesMany(
          year,
          metros.stream()
              .flatMap(metro -> table.byYear(metro).stream())
              .filter(cell -> cell.year() == year.year())
              .toList());
    }
  }

  private static void assertLeavesMany(PayCell sum, List<PayCell> parts) {
    Set<PayOffer> left = new HashSet<>(sum.used());
    parts.stream()
        .filter(part -> !part.isSuppressed())
        .forEach(part -> left.removeAll(part.used()));
    if (!sum.isSuppressed()) {
      assertThat(left.size())
          .satisfiesAnyOf(
              none -> assertThat(none).isZero(),
              many -> assertThat(many).isGreaterThanOrEqualTo(5));
    }
  }

  private static PayTable asOf(List<PayOffer> offers, int day) {
    return PayTable.of(offers.stream().filter(offer -> offer.seenOn() <= day).toList());
  }

  private static List<PayCell> published(PayTable table) {
    List<PayCell> cells = new ArrayList<>();
    for (PayCell cell : table.byMetro()) {
      if (!cell.isSuppressed()) {
        cells.add(cell);
        table.byYear(cell).stream().filter(year -> !year.isSuppressed()).forEach(cells::add);
      }
    }
    return cells;
  }

  private static String shown(PayTable table) {
    return table.byMetro().stream()
        .map(
            cell ->
                cell.metro()
                    + cell.used().size()
                    + cell.suppressed()
                    + table.byYear(cell).stream()
                        .map(year -> year.year() + ":" + year.used().size() + year.suppressed())
                        .toList())
        .collect(Collectors.joining("\n"));
  }

  private static List<PayOffer> random(SplittableRandom random, int size) {
    List<PayOffer> offers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String metro = METROS.get(random.nextInt(METROS.size()));
      double base = random.nextInt(3) == 0 ? Double.NaN : 100;
      offers.add(offer(metro, random.nextInt(6), 2023 + random.nextInt(3), base));
    }
    return offers;
  }

  private static List<PayOffer> arrived(int day, String metro, int count) {
    List<PayOffer> offers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      offers.add(offer(metro, day, 2025, 100));
    }
    return offers;
  }

  private static int next;

  private static PayOffer offer(String metro, int seenOn, int year, double base) {
    // No two are equal, so that sets of them can be compared.
    return new PayOffer(metro, seenOn, 20_000 + next++, year, null, null, 200, base, 50, 10, 5);
  }
}
