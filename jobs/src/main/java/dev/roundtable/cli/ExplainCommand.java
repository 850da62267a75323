package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.posting.Statement;
import dev.roundtable.parse.PostingExplanation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why the tables say what they say. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tell why the tables say what they say.",
    subcommands = {ExplainCommand.Posting.class, ExplainNumberCommand.class})
final class ExplainCommand {

  /** Sets the facts of a posting beside its words. */
  @Command(
      name = "posting",
      mixinStandardHelpOptions = true,
      description = {
        "Print a posting with every fact beside the words it comes from: the field, the place in it, and the",
        "rule. For the question 'why does this say Staff?'"
      })
  static final class Posting implements Callable<Integer> {
    private static final int LONGEST = 80;

    @Mixin private WorkspaceOptions options;

    @Parameters(
        index = "0",
        paramLabel = "SOURCE/ID",
        description = "The posting: its source and its id, as in silver.posting.")
    private String posting;

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "Its newest version by this landing day. Default: the newest of all.")
    private LocalDate asOf;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      int slash = posting.indexOf('/');
      if (slash < 1 || slash == posting.length() - 1) {
        throw Failure.usage(
            "A posting is named SOURCE/ID, such as greenhouse-stripe/6567253; cannot be '"
                + posting
                + "'");
      }
      try (Workspace workspace = Workspace.forReading(options)) {
        String source = posting.substring(0, slash);
        String id = posting.substring(slash + 1);
        print(PostingExplanation.of(workspace.lake(), source, id, asOf));
      }
      return 0;
    }

    private void print(PostingExplanation explanation) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %s%n", posting, explanation.record().title());
      out.printf(
          "landed %s in %s, record %d (%s)%n",
          explanation.row().<LocalDate>getAs("landed_on"),
          explanation.row().<String>getAs("object_uri"),
          explanation.row().<Long>getAs("record_number"),
          explanation.versions() == 1 ? "its only version" : explanation.versions() + " versions");
      out.printf("read by %s%n", explanation.method());
      if (!explanation.isCurrent()) {
        out.println(
            "The tables were made by an older reading and say something else; run parse again");
      }
      out.printf("%n%-12s %-46s %-28s %s%n", "FACT", "VALUE", "RULE", "WORDS");
      explanation.statements().forEach(statement -> print(out, statement));
      if (!explanation.doubts().isEmpty()) {
        out.printf("%nDoubtful: %s%n", String.join(", ", explanation.doubts()));
      }
    }

    private static void print(PrintWriter out, Statement statement) {
      if (statement.origin().equals("none")) {
        out.printf("%-12s %s%n", statement.fact(), "(not stated)");
        return;
      }
      String value = statement.value().isEmpty() ? "(unknown)" : statement.value();
      String place =
          statement.origin() + (statement.start() < 0 ? "" : " " + statement.start()) + ": ";
      out.printf(
          "%-12s %-46s %-28s %s%n",
          statement.fact(), value, statement.rule(), place + shortened(statement.words()));
    }

    private static String shortened(String words) {
      String line = words.replaceAll("\\s+", " ");
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
  }
}
