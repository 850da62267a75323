package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private int asked;

  @Test
  void aServiceThatComesBackInTimeIsWaitedFor() {
    Patience patience = new Patience(1, "stopped", Duration.ofMinutes(1));
    assertThat(patience.ask(() -> answerAfter(3), Progress.SILENT)).isEqualTo("well");
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void onlySoLongHoweverLongAFailureTakes() {
    Patience patience = new Patience(1, "stopped", Duration.ofMillis(50));
    assertThatThrownBy(() -> patience.ask(() -> failSlowly(30), Progress.SILENT))
        .hasMessage("away");
    assertThat(asked).isBetween(1, 3);
  }

  @Test
  void whatIsNoFailureOfTheServiceIsNotAskedAgain() {
    Patience patience = new Patience(1, "stopped", Duration.ofMinutes(1));
    assertThatThrownBy(() -> patience.ask(this::refuse, Progress.SILENT)).hasMessage("no");
    assertThat(asked).isEqualTo(1);
  }

  private String answerAfter(int times) {
    if (++asked < times) {
      throw Failure.service("away");
    }
    return "well";
  }

  private String failSlowly(long millis) {
    asked++;
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw Failure.service("away");
  }

  private String refuse() {
    asked++;
    throw Failure.usage("no");
  }
}
