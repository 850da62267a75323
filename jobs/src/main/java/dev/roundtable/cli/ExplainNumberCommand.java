package dev.roundtable.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.pages.explain.ExplainedPage;
import dev.roundtable.pages.explain.NumberExplanation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where a number of a page comes from, and gets it again. */
@Command(
    name = "number",
    mixinStandardHelpOptions = true,
    description = {
      "Print where a number on a page comes from: scope, method, how many samples and which were left out, and",
      "for pay and skills the query that gives it again, which is run too.",
      "Without a number it lists those of the page.",
      "Example: ./roundtable explain number amazon/staff-data-engineer compensation.total.p50"
    })
final class ExplainNumberCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Parameters(index = "0", paramLabel = "PAGE", description = "The page: its path on the site.")
  private String page;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NUMBER",
      description = "The number: its section and keys.")
  private List<String> numbers = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of the page (yyyy-mm-dd). Default: the newest.")
  private LocalDate asOf;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Workspace.forReading(options)) {
      ExplainedPage explained = ExplainedPage.of(workspace.lake(), workspace.guide(), page, asOf);
      List<NumberExplanation> explanations = numbers.stream().map(explained::explain).toList();
      if (numbers.isEmpty()) {
        list(out, explained);
      }
      for (NumberExplanation explanation : explanations) {
        print(out, explained, explanation, workspace);
      }
    }
    return 0;
  }

  private static void list(PrintWriter out, ExplainedPage page) {
    page.figures()
        .forEach(
            (name, figure) ->
                out.printf(
                    "%-44s %s%n",
                    name, isSaid(figure) ? figure.path("display").asText() : notSaid(figure)));
  }

  private static boolean isSaid(JsonNode figure) {
    return !figure.get("value").isNull();
  }

  private static String notSaid(JsonNode figure) {
    return "not said: " + figure.path("suppressed").asText();
  }

  private static void print(
      PrintWriter out, ExplainedPage page, NumberExplanation explanation, Workspace workspace) {
    out.printf("%s %s as of %s%n%n", page.slug(), explanation.name(), page.asOf());
    figure(out, explanation.figure());
    explanation.facts().forEach(fact -> line(out, fact.name(), fact.text()));
    explanation
        .sql()
        .ifPresentOrElse(
            sql -> answer(out, sql, workspace), () -> out.printf("%nNo single query gives it.%n"));
    out.println();
  }

  private static void figure(PrintWriter out, JsonNode figure) {
    JsonNode interval = figure.path("interval");
    line(
        out,
        "value",
        isSaid(figure)
            ? "%s, displayed as %s"
                .formatted(figure.get("value").asText(), figure.path("display").asText())
            : notSaid(figure));
    if (interval.isObject()) {
      line(
          out,
          "interval",
          "%s to %s".formatted(interval.path("low").asText(), interval.path("high").asText()));
    }
    line(out, "scope", figure.path("scope").asText());
    line(out, "method", figure.path("method").asText());
    line(out, "n", figure.path("n").isNull() ? "not said" : figure.path("n").asText());
  }

  private static void answer(PrintWriter out, String sql, Workspace workspace) {
    Row answer = workspace.lake().spark().sql(sql).first();
    out.printf("%n%s%n%n", sql);
    line(out, "gives", "%s from n = %d".formatted(answer.get(0), answer.getLong(1)));
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-10s %s%n", name, value);
  }
}
