package dev.roundtable.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Times work that is done once, and prints a line of it. */
final class Stopwatch {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Stopwatch() {}

  /** Seconds that some work takes, after a collection of what was left over before it. */
  static double time(String what, Runnable work) {
    System.gc();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    OUT.printf("  %-20s %8.1f s%n", what, seconds);
    return seconds;
  }
}
