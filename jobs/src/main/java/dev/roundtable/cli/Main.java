package dev.roundtable.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
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

  /** Runs one command with the output of the process. */
  static int run(String... args) {
    Logging.configure(args);
    return execute(commandLine(), args);
  }

  /** Runs one command with its output going to the given writers, and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return execute(commandLine().setOut(out).setErr(err), args);
  }

  /** The commands and what they accept. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new RoundtableCommand());
    line.registerConverter(LocalDate.class, Dates::parse);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int execute(CommandLine line, String... args) {
    // Numbers in texts and method names are written the same on every machine.
    Locale.setDefault(Locale.ROOT);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> Failures.report(exception, command));
    line.setParameterExceptionHandler(Failures::reportUsage);
    int exitCode = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    return exitCode;
  }
}
