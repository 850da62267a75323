package dev.roundtable.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.GuideException;
import java.io.IOException;
import java.io.ObjectStreamException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Turns an exception into one clear line, a run summary and an exit code. */
final class Failures {
  private static final int BUG = 1;

  private Failures() {}

  /** What an exception means, wherever in its causes the known failure stands. */
  static int report(Exception exception, CommandLine command) {
    int exitCode = BUG;
    // The first line: those below it are of Spark's making, and may hold what a record says.
    String message =
        "This is a bug: "
            + firstLine(exception.toString())
            + ". Run again with --verbose for the details";
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        exitCode = failure.kind().exitCode();
        message = failure.getMessage();
        break;
      }
      if (cause instanceof GuideException) {
        exitCode = Failure.Kind.USAGE.exitCode();
        message = cause.getMessage();
        break;
      }
      if (isLostRace(cause)) {
        exitCode = Failure.Kind.SERVICE.exitCode();
        message =
            "Another run wrote the same table at the same time and won; nothing of this run's write was kept. Run again";
        break;
      }
      if (cause instanceof AccessDeniedException) {
        exitCode = Failure.Kind.USAGE.exitCode();
        message =
            "Access denied: %s. Check the AWS credentials and what they may do"
                .formatted(firstLine(cause.getMessage()));
        break;
      }
      if (cause instanceof AwsServiceException answer && AwsFailures.isOfCredentials(answer)) {
        Failure failure = AwsFailures.of("reach storage", answer);
        exitCode = failure.kind().exitCode();
        message = failure.getMessage();
        break;
      }
      if (isStorage(cause)) {
        exitCode = Failure.Kind.SERVICE.exitCode();
        message =
            "Storage failed: "
                + firstLine(cause.getMessage())
                + ". Check the bucket, the credentials and the network, then run again";
      }
    }
    command.getErr().println("roundtable: " + message);
    if (Logging.verbose()) {
      exception.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    summarize(command, exitCode, message);
    return exitCode;
  }

  /** A command line that does not parse. */
  static int reportUsage(CommandLine.ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    String message = unknownOption(command, args).orElse(firstLine(exception.getMessage()));
    command.getErr().println("roundtable: " + message);
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    command.getErr().flush();
    summarize(command, Failure.Kind.USAGE.exitCode(), message);
    return Failure.Kind.USAGE.exitCode();
  }

  /** A mistyped option is the cause; that the right one is missing only follows from it. */
  private static Optional<String> unknownOption(CommandLine command, String[] args) {
    return Arrays.stream(args)
        .takeWhile(arg -> !arg.equals("--"))
        .filter(arg -> arg.startsWith("--"))
        .map(arg -> arg.replaceFirst("=.*", ""))
        .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
        .findFirst()
        .map(name -> "Unknown option: '" + name + "'");
  }

  private static void summarize(CommandLine command, int exitCode, String message) {
    Map<String, Object> summary = new LinkedHashMap<>();
    // As one types it, and as a summary of success has it: site gc.
    summary.put(
        "command", command.getCommandSpec().qualifiedName().replaceFirst("^roundtable ", ""));
    summary.put("status", "failed");
    summary.put("exit_code", exitCode);
    summary.put("error", message);
    RunSummary.print(command.getOut(), summary);
  }

  private static boolean isLostRace(Throwable cause) {
    return cause.getClass().getName().startsWith("io.delta.exceptions.Concurrent")
        || cause instanceof io.delta.exceptions.DeltaConcurrentModificationException;
  }

  /**
   * Any input or output of ours is storage: the domain does none, and local files report
   * themselves. Text that is not JSON and objects that cannot be sent are bugs, whatever they
   * extend.
   */
  private static boolean isStorage(Throwable cause) {
    return cause instanceof IOException
        && !(cause instanceof JsonProcessingException)
        && !(cause instanceof ObjectStreamException);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
