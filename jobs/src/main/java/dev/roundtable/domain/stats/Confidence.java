package dev.roundtable.domain.stats;

/** What every confidence level has to be. */
final class Confidence {
  private Confidence() {}

  static void check(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "A confidence is strictly between 0 and 1, cannot be " + confidence);
    }
  }
}
