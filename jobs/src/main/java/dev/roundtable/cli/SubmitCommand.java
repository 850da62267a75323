package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.emr.Application;
import dev.roundtable.emr.DriverOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs a command on Amazon EMR Serverless. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = {
      "Run a command as a job run of Amazon EMR Serverless: follow it, print what it printed, and exit as it did.",
      "Ctrl-C cancels it. The application is in the region of the bucket."
    },
    customSynopsis =
        "roundtable submit COMMAND --application=ID --role=ARN --jar=S3URI --logs=S3URI [options of the command]",
    footer = {
      "",
      "With the others in the environment:",
      "  roundtable submit ingest --as-of 2026-09-30 --bucket my-bucket --application 00f1abcdefghij0k"
    })
final class SubmitCommand implements Callable<Integer> {
  /** What works on the bucket alone and comes to an end. */
  private static final List<String> COMMANDS =
      List.of(
          "ingest", "parse", "derive", "check", "export", "quality", "tables", "site", "catalog");

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      description =
          "What to run there, with its own options after it: ingest, parse, derive, check, export, ...")
  private String command;

  @Option(
      names = "--application",
      paramLabel = "ID",
      defaultValue = "${env:ROUNDTABLE_EMR_APPLICATION}",
      description = "The application. Default: $ROUNDTABLE_EMR_APPLICATION")
  private String application;

  @Option(
      names = "--role",
      paramLabel = "ARN",
      description =
          "Role that the job run works as. Default: $ROUNDTABLE_EMR_ROLE_INGEST for ingest and so on, else $ROUNDTABLE_EMR_ROLE")
  private String role;

  @Option(
      names = "--jar",
      paramLabel = "S3URI",
      defaultValue = "${env:ROUNDTABLE_JAR}",
      description = "Where roundtable.jar is, s3://... Default: $ROUNDTABLE_JAR")
  private String jar;

  @Option(
      names = "--logs",
      paramLabel = "S3URI",
      defaultValue = "${env:ROUNDTABLE_EMR_LOGS}",
      description = "Where the job run leaves its output, s3://... Default: $ROUNDTABLE_EMR_LOGS")
  private String logs;

  @Unmatched private final List<String> options = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (command.equals("run")) {
      throw Failure.usage(
          "No role may do what 'run' does in one go. Submit ingest, parse, derive and export, one after the other");
    }
    if (!COMMANDS.contains(command)) {
      throw Failure.usage(
          "'%s' is not run there. Name the command first, one of %s: roundtable submit ingest --as-of ..."
              .formatted(command, String.join(", ", COMMANDS)));
    }
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(options);
    WorkspaceOptions place = place(arguments);
    String region = place.bucket().region();
    if (!place.namesRegion()) {
      arguments.addAll(List.of("--region", region));
    }
    Application.Plan plan =
        new Application.Plan(
            required("--application", application),
            required("--role", role == null ? roleOf(command) : role),
            required("--jar", jar),
            required("--logs", logs));
    try (DriverOutput output = DriverOutput.open(plan.logs(), region);
        Application emr = Application.open(plan, region)) {
      output.require();
      return new FollowedJobRun(emr, output, spec.commandLine(), TerminalProgress.create())
          .run(arguments);
    }
  }

  /** As 'airflow setup' reads them: a command may have a role of its own. */
  private static String roleOf(String command) {
    String name = command.equals("site") ? "export" : command;
    String own = System.getenv("ROUNDTABLE_EMR_ROLE_" + name.toUpperCase(Locale.ROOT));
    return own == null || own.isBlank() ? System.getenv("ROUNDTABLE_EMR_ROLE") : own;
  }

  private static String required(String option, String value) {
    if (value == null || value.isBlank()) {
      throw Failure.usage(
          "%s is missing; 'roundtable submit --help' says what it is".formatted(option));
    }
    return value;
  }

  /** Where the command would work. What it does not understand is said here, not there. */
  private static WorkspaceOptions place(List<String> arguments) {
    List<CommandLine> parsed = parse(arguments).asCommandLineList();
    CommandLine last = parsed.get(parsed.size() - 1);
    for (CommandSpec mixin : last.getCommandSpec().mixins().values()) {
      if (mixin.userObject() instanceof WorkspaceOptions place) {
        reachable(place);
        last.getParseResult().matchedOptions().forEach(SubmitCommand::requireNoFolder);
        return place;
      }
    }
    throw Failure.usage("'%s' works on no bucket".formatted(String.join(" ", arguments)));
  }

  private static ParseResult parse(List<String> arguments) {
    try {
      return Main.commandLine().parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      throw Failure.usage(
          "'%s' would not start there: %s".formatted(String.join(" ", arguments), e.getMessage()),
          e);
    }
  }

  private static void requireNoFolder(OptionSpec option) {
    if (option.type() == Path.class) {
      throw Failure.usage(
          "A job run reaches no folder of this machine; leave %s out"
              .formatted(option.longestName()));
    }
  }

  private static void reachable(WorkspaceOptions place) {
    if (place.bucket() == null) {
      throw Failure.usage(
          "A job run reaches no folder of this machine; name a bucket with --bucket");
    }
    if (place.spark() != SparkPlace.HERE) {
      throw Failure.usage("A job run has its cluster; leave --master out");
    }
  }
}
