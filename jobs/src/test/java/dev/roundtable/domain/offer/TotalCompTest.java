package dev.roundtable.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.offer.TotalComp.Components;
import org.junit.jupiter.api.Test;

class TotalCompTest {
  @Test
  void spreadsTheSignOnOverFourYears() {
    assertThat(TotalComp.total(new Components(200_000, 60_000, 30_000, 40_000))).isEqualTo(300_000);
  }

  @Test
  void refusesPartsThatAreNoPay() {
    assertThatThrownBy(() -> new Components(1, -5, 0, 0)).hasMessageContaining("equity -5.0");
    assertThatThrownBy(() -> new Components(1, 0, 0, Double.NaN))
        .hasMessageContaining("sign-on NaN");
  }
}
