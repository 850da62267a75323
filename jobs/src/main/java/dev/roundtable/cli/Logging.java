package dev.roundtable.cli;

import java.util.Arrays;

/** How much the libraries say. Must be decided before the first of them loads. */
final class Logging {
  private Logging() {}

  static void configure(String... args) {
    boolean verbose = Arrays.asList(args).contains("--verbose");
    System.setProperty("roundtable.log", verbose ? "info" : "off");
  }

  static boolean verbose() {
    return "info".equals(System.getProperty("roundtable.log"));
  }
}
