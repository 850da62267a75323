package dev.roundtable.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingKeyTest {
  @Test
  void readsWhatItWrites() {
    LandingKey key =
        new LandingKey(Kind.OFFERS, "paylog", LocalDate.of(2026, 9, 30), "part 1.csv.gz");
    assertThat(key.key()).isEqualTo("landing/offers/paylog/2026-09-30/part 1.csv.gz");
    assertThat(LandingKey.parse(key.key())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "landing/offers/paylog/2026-09-30",
        "landing/offers/paylog/2026-09-30/",
        "landing/offers/paylog/2026-09-30/folder/file.csv",
        "landing/offers/paylog/2026-02-30/file.csv",
        "landing/offers/paylog/20260930/file.csv",
        "landing/offers/Pay Log/2026-09-30/file.csv",
        "landing/offers/../2026-09-30/file.csv",
        "landing/salaries/paylog/2026-09-30/file.csv",
        "site/offers/paylog/2026-09-30/file.csv",
        ""
      })
  void refusesAnythingElse(String key) {
    assertThatThrownBy(() -> LandingKey.parse(key))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE));
  }
}
