package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks a service time and again, and bears that it is away for five minutes. */
final class Patience {
  private static final Duration MOST = Duration.ofMinutes(5);

  private final long millis;
  private final String interrupted;
  private final Duration most;

  /**
   * Asks that often.
   *
   * @param millis between two questions
   * @param interrupted what to say if somebody ends the waiting
   */
  Patience(long millis, String interrupted) {
    this(millis, interrupted, MOST);
  }

  /**
   * Asks that often, and bears failures that long.
   *
   * @param most from the first failure to the last
   */
  Patience(long millis, String interrupted, Duration most) {
    this.millis = millis;
    this.interrupted = interrupted;
    this.most = most;
  }

  /** The answer to a question; each failure of the service is told as a step. */
  <T> T ask(Supplier<T> question, Progress progress) {
    // A failure may itself take minutes, so the time is what counts.
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      try {
        return question.get();
      } catch (Failure e) {
        if (e.kind() != Failure.Kind.SERVICE || System.nanoTime() >= end) {
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
