package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyDisplayTest {
  @ParameterizedTest
  @CsvSource({
    "527400,USD,$527K",
    "527500,USD,$528K",
    "87999,EUR,€88K",
    "120000,CAD,CA$120K",
    "999499,USD,$999K",
    "999500,USD,$1.0M",
    "1249999,USD,$1.2M",
    "1250000,USD,$1.3M",
    "4500000,INR,₹4.5M",
    "95000,GBP,£95K",
    "0,USD,$0",
    "499,USD,$0",
    "500,USD,$1K"
  })
  void showsThousandsAndMillions(long amount, String currency, String expected) {
    assertThat(MoneyDisplay.display(amount, currency)).isEqualTo(expected);
  }

  @Test
  void unknownCurrenciesShowTheirCode() {
    assertThat(MoneyDisplay.display(140_000, "CHF")).isEqualTo("CHF\u00a0140K");
  }

  @Test
  void bandsHaveAnEnDash() {
    assertThat(MoneyDisplay.bandDisplay(225_000, 280_000, "USD")).isEqualTo("$225K\u2013$280K");
    assertThat(MoneyDisplay.bandDisplay(224_900, 225_100, "USD")).isEqualTo("$225K");
  }

  @ParameterizedTest
  @CsvSource({"499.99999999999994,0", "500,1000", "1499.5,1000", "526500,527000", "0,0"})
  void roundsHalfUp(double amount, long expected) {
    assertThat(MoneyDisplay.roundToThousand(amount)).isEqualTo(expected);
  }

  @Test
  void refusesWhatIsNoPay() {
    assertThatThrownBy(() -> MoneyDisplay.display(-1, "USD")).hasMessageContaining("-1");
    assertThatThrownBy(() -> MoneyDisplay.roundToThousand(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> MoneyDisplay.bandDisplay(2, 1, "USD")).hasMessageContaining("2 to 1");
  }

  @Property(tries = 300)
  void isTheNearestThousand(@ForAll @DoubleRange(max = 1e12) double amount) {
    long rounded = MoneyDisplay.roundToThousand(amount);
    assertThat(rounded % 1000).isZero();
    assertThat(rounded - amount).isGreaterThan(-500).isLessThanOrEqualTo(500);
  }
}
