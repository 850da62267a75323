package dev.roundtable.cli;

import picocli.CommandLine;

/**
 * Entry point. Everything that touches the process itself (exit codes, environment, log level) is
 * in this package.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and returns its exit code. */
  static int run(String... args) {
    Logging.configure(args);
    CommandLine line = new CommandLine(new RoundtableCommand());
    line.registerConverter(java.time.LocalDate.class, Dates::parse);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> Failures.report(exception, command));
    line.setParameterExceptionHandler(Failures::reportUsage);
    return line.execute(args);
  }
}
