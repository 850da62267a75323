package dev.roundtable.domain.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.TestGuide;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LadderResolverTest {
  private static final LadderResolver RESOLVER = new LadderResolver(TestGuide.guide());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/ladder.csv", numLinesToSkip = 1)
  void resolves(String name, String company, String code, String rung, String level) {
    Parsed<LadderMatch> parsed = RESOLVER.resolve(company, code);
    assertThat(parsed.value())
        .isEqualTo(new LadderMatch(rung == null ? "" : rung, level == null ? "" : level));
    assertThat(parsed.issues().isEmpty()).isEqualTo(level != null);
  }

  @ParameterizedTest
  @CsvSource({
    "T5, 2023-12-31, senior",
    "T5, 2024-01-01, mid",
    "T6, 2023-12-31, ''",
    "T6, 2026-01-01, senior",
    // By the word too the rung is that of the day.
    "Senior, 2023-06-01, senior"
  })
  void readsACodeByTheLadderOfTheDay(String code, LocalDate on, String level) {
    assertThat(RESOLVER.resolve("initech", code, on).value().level()).isEqualTo(level);
  }

  @Test
  void aLevelIsTheRungThatIsValidLongest() {
    assertThat(TestGuide.guide().company("initech").orElseThrow().rung("senior"))
        .map(Company.Rung::code)
        .contains("T6");
  }

  @Property(tries = 500)
  void readsAnythingTheSameWayTwice(@ForAll("codes") String code) {
    Parsed<LadderMatch> parsed = RESOLVER.resolve("amazon", code);
    assertThat(parsed).isEqualTo(RESOLVER.resolve("amazon", code));
    assertThat(parsed.issues())
        .hasSize(parsed.value().level().isEmpty() ? 1 : 0)
        .isSubsetOf(Issue.LADDER_CODE_UNKNOWN, Issue.LEVEL_UNKNOWN);
  }

  @Provide
  Arbitrary<String> codes() {
    return AnyText.of("L6", "SDE", "III", "(", ")", "6", "Senior", "Staff", "IC", "5");
  }
}
