package dev.roundtable.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtable.domain.record.OfferRecord;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferCleanerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        // case, base, equity, bonus, sign-on, stated total; total, repairs, exclusion
        "plain,200000,60000,30000,40000,-,300000,'',''",
        "parts not stated count as 0,200000,-,-,-,-,200000,'',''",
        "equity 0 is zero,200000,0,20000,-,220000,220000,'',''",
        "total without sign-on agrees,200000,60000,30000,40000,290000,300000,'',''",
        "total with all of the sign-on agrees,200000,60000,30000,40000,330000,300000,'',''",
        "rounded total agrees,200000,60000,30000,-,310000,290000,'',''",
        "stated total 0 is not stated,200000,60000,30000,-,0,290000,'',''",
        "base 0 is missing,0,60000,30000,-,290000,-,'',base_missing",
        "base absent is missing,-,60000,30000,-,290000,-,'',base_missing",
        "equity in thousands,200000,60,30000,-,290000,290000,equity_in_thousands,''",
        "equity in thousands unproven,200000,60,30000,-,-,230060,'',''",
        "equity in thousands disproven,200000,60,30000,-,230000,230060,'',''",
        "all in thousands,200,60,30,40,290,300000,all_in_thousands,''",
        "all but the total in thousands,200,60,30,40,290000,300000,all_in_thousands,''",
        "only the total in thousands,200000,60000,30000,-,290,290000,total_in_thousands,''",
        "monthly base,15000,60000,20000,-,260000,260000,monthly_base,''",
        "monthly pay that could be thousands,2500,-,-,-,2500,2500,'',under_limit",
        "monthly or thousands,10000,110,-,-,120000,10110,'',total_mismatch",
        "total that nothing explains,200000,60000,30000,-,500000,290000,'',total_mismatch",
        "negative bonus,200000,0,-1,-,-,-,'',negative_amount",
        "not a number,200000,NaN,0,-,-,-,'',not_a_number",
        "total not a number,200000,0,0,-,Infinity,-,'',not_a_number",
        "beyond arithmetic,1e308,1e308,0,-,1e308,-,'',over_limit",
        "under the limit,9999,0,0,-,-,9999,'',under_limit",
        "at the limits,10000,0,0,-,-,10000,'',''",
        "over the limit,3000001,0,0,-,-,3000001,'',over_limit",
      })
  void cleans(
      String name,
      Double base,
      Double equity,
      Double bonus,
      Double signOn,
      Double stated,
      Double total,
      String repaired,
      String exclusion) {
    OfferFacts facts =
        OfferCleaner.clean(offer(base, equity, bonus, signOn, stated), "USD", 1, "senior");
    assertThat(facts.total()).isEqualTo(total);
    assertThat(facts.totalUsd()).isEqualTo(total);
    assertThat(facts.repaired()).isEqualTo(repaired.isEmpty() ? List.of() : List.of(repaired));
    assertThat(facts.exclusion()).isEqualTo(exclusion);
    assertThat(facts.included()).isEqualTo(exclusion.isEmpty());
  }

  @Test
  void aRepairChangesThePartsToo() {
    OfferFacts facts = clean(offer(15_000.0, 60_000.0, 20_000.0, null, 260_000.0), "senior");
    assertThat(facts.base()).isEqualTo(180_000);
    assertThat(facts.equity()).isEqualTo(60_000);
    OfferFacts thousands = clean(offer(200.0, 60.0, 30.0, 40.0, 290.0), "senior");
    assertThat(thousands.signOn()).isEqualTo(40_000);
  }

  @Test
  void aGrantVestsOverItsYearsOrFour() {
    assertThat(clean(grant(240_000.0, null, null), "senior").equity()).isEqualTo(60_000);
    assertThat(clean(grant(240_000.0, 3.0, null), "senior").equity()).isEqualTo(80_000);
    assertThat(clean(grant(240_000.0, 3.0, 70_000.0), "senior").equity()).isEqualTo(70_000);
    assertThat(clean(grant(240_000.0, 0.0, null), "senior").exclusion())
        .isEqualTo("vesting_invalid");
    assertThat(clean(grant(240_000.0, 0.0, 70_000.0), "senior").exclusion()).isEmpty();
  }

  @Test
  void principalsMayEarnMore() {
    OfferRecord offer = offer(4_000_000.0, 0.0, 0.0, null, null);
    assertThat(clean(offer, "principal").exclusion()).isEmpty();
    assertThat(clean(offer, "staff").exclusion()).isEqualTo("over_limit");
    assertThat(clean(offer, "").exclusion()).isEqualTo("over_limit");
    assertThat(clean(offer(5_000_001.0, 0.0, 0.0, null, null), "principal").exclusion())
        .isEqualTo("over_limit");
  }

  @Test
  void limitsApplyInDollars() {
    OfferRecord offer = offer(4_000_000.0, null, 500_000.0, null, null);
    OfferFacts facts = OfferCleaner.clean(offer, "INR", 0.012, "senior");
    assertThat(facts.exclusion()).isEmpty();
    assertThat(facts.total()).isEqualTo(4_500_000);
    assertThat(facts.totalUsd()).isCloseTo(54_000, within(1e-6));
    assertThat(facts.baseUsd()).isCloseTo(48_000, within(1e-6));
    assertThat(facts.equityUsd()).isNull();
    assertThat(facts.fxRate()).isEqualTo(0.012);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-,1", "'',1", "XAU,NaN", "XAU,0"},
      nullValues = "-")
  void withoutACurrencyOrRateNothingIsInDollars(String currency, double rate) {
    OfferRecord offer = offer(200_000.0, 0.0, 0.0, null, null);
    OfferFacts facts = OfferCleaner.clean(offer, currency, rate, "senior");
    assertThat(facts.exclusion()).isEqualTo("currency_unknown");
    assertThat(facts.base()).isEqualTo(200_000);
    assertThat(facts.total()).isNull();
    assertThat(facts.totalUsd()).isNull();
  }

  @Property(tries = 1000)
  void neverThrowsAndNeverStoresNaN(
      @ForAll double base, @ForAll double equity, @ForAll double bonus, @ForAll double total) {
    OfferFacts facts = clean(offer(base, equity, bonus, bonus, total), "senior");
    assertThat(facts.included()).isEqualTo(facts.exclusion().isEmpty());
    if (facts.included()) {
      assertThat(facts.totalUsd()).isBetween(10_000.0, 3_000_000.0);
    }
    assertThat(facts.total() == null || Double.isFinite(facts.total())).isTrue();
    assertThat(facts.equityUsd() == null || Double.isFinite(facts.equityUsd())).isTrue();
  }

  @Test
  void aGrantThatVestsEarlyCountsEvenlyAndTheFirstYearIsKeptApart() {
    OfferFacts facts = clean(vesting(400_000.0, null, List.of(40.0, 30.0, 20.0, 10.0), null), "");
    assertThat(facts.equity()).isEqualTo(100_000.0);
    assertThat(facts.total()).isEqualTo(300_000.0);
    assertThat(facts.firstYearTotal()).isEqualTo(360_000.0);
    assertThat(facts.firstYearTotalUsd()).isEqualTo(360_000.0);
  }

  @Test
  void theLengthOfTheScheduleIsTheVestingTime() {
    OfferFacts facts = clean(vesting(300_000.0, null, List.of(50.0, 25.0, 25.0), null), "");
    assertThat(facts.equity()).isEqualTo(100_000.0);
    assertThat(facts.exclusion()).isEmpty();
  }

  @Test
  void aScheduleThatIsNotTheWholeGrantIsRefused() {
    assertThat(clean(vesting(400_000.0, null, List.of(40.0, 30.0), null), "").exclusion())
        .isEqualTo("vesting_invalid");
    assertThat(clean(vesting(400_000.0, 4.0, List.of(50.0, 50.0), null), "").exclusion())
        .isEqualTo("vesting_invalid");
    assertThat(clean(vesting(400_000.0, null, List.of(), null), "").exclusion())
        .isEqualTo("vesting_invalid");
  }

  @Test
  void theWholeSignOnCountsInTheFirstYear() {
    OfferFacts facts = clean(offer(200_000.0, 50_000.0, 20_000.0, 40_000.0, null), "");
    assertThat(facts.total()).isEqualTo(280_000.0);
    assertThat(facts.firstYearTotal()).isEqualTo(310_000.0);
  }

  private static OfferFacts clean(OfferRecord offer, String level) {
    return OfferCleaner.clean(offer, "USD", 1, level);
  }

  private static OfferRecord offer(
      Double base, Double equity, Double bonus, Double signOn, Double total) {
    return new OfferRecord(
        "1",
        "Amazon",
        LocalDate.of(2026, 1, 15),
        "Data Engineer",
        "L6",
        "Boston, MA",
        "offer",
        "USD",
        base,
        null,
        null,
        null,
        equity,
        bonus,
        signOn,
        total,
        8.0,
        1.0,
        "someone");
  }

  private static OfferRecord grant(Double grant, Double vestingYears, Double equity) {
    return vesting(grant, vestingYears, null, equity);
  }

  private static OfferRecord vesting(
      Double grant, Double vestingYears, List<Double> schedule, Double equity) {
    return new OfferRecord(
        "1",
        "Amazon",
        LocalDate.of(2026, 1, 15),
        "Data Engineer",
        "L6",
        "Boston, MA",
        "offer",
        "USD",
        200_000.0,
        grant,
        vestingYears,
        schedule,
        equity,
        null,
        null,
        null,
        8.0,
        1.0,
        "someone");
  }
}
