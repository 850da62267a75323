package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.util.function.Supplier;

/** Asks a service time and again, and bears that it is away for some minutes. */
final class Patience {
  private static final int MOST_FAILURES = 60;

  private final long millis;
  private final String interrupted;

  /**
   * Asks that often.
   *
   * @param millis between two questions
   * @param interrupted what to say if somebody ends the waiting
   */
  Patience(long millis, String interrupted) {
    this.millis = millis;
    this.interrupted = interrupted;
  }

  /** The answer to a question; each failure of the service is told as a step. */
  <T> T ask(Supplier<T> question, Progress progress) {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.get();
      } catch (Failure e) {
        if (e.kind() != Failure.Kind.SERVICE || attempt == MOST_FAILURES) {
          throw e;
        }
        progress.step("(" + e.getMessage() + ")");
        pause();
      }
    }
  }

  void pause() {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service(interrupted, e);
    }
  }
}
