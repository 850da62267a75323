package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoundStageTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/stage.csv", numLinesToSkip = 1)
  void names(String name, String kind, String stage) {
    assertThat(RoundStage.of(kind)).isEqualTo(stage == null ? "" : stage);
  }

  @Property(tries = 300)
  void isOneOfTheStages(@ForAll("kinds") String kind) {
    assertThat(RoundStage.of(kind))
        .isIn("recruiter", "online_assessment", "phone_screen", "onsite", "take_home", "");
  }

  @Provide
  Arbitrary<String> kinds() {
    return AnyText.of("phone", "onsite", "HR", "take-home", "OA");
  }
}
