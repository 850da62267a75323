package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.Landing;
import dev.roundtable.pages.release.Export;
import dev.roundtable.sample.SampleData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Land the sample data, run all stages and publish a release, in a folder of your own.",
      "A second run finds everything done."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Progress progress = TerminalProgress.create();
    RunSummary summary = new RunSummary("demo").put("as_of", SampleData.AS_OF.toString());
    try (Workspace workspace = Workspace.forWriting(options)) {
      land(workspace, progress, summary);
      new Stages(workspace, SampleData.AS_OF, progress, summary)
          .ingest(null, Kind.ALL)
          .parse()
          .derive()
          .export(Export.Settings.DEFAULT);
      whatNext(spec.commandLine().getOut(), workspace);
    } finally {
      summary.printWarnings(spec.commandLine().getErr());
    }
    summary.print(spec.commandLine().getOut());
    return 0;
  }

  private static void land(Workspace workspace, Progress progress, RunSummary summary)
      throws IOException {
    Path sample = Files.createTempDirectory("roundtable-sample");
    try {
      SampleData.write(workspace.guide(), sample);
      Landing.Result landed =
          new Landing(workspace.store()).land(Landing.mirror(sample.resolve("landing")), progress);
      summary.put("uploaded", landed.uploaded()).put("already_there", landed.alreadyThere());
    } finally {
      deleteTree(sample);
    }
  }

  private static void deleteTree(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw Failure.usage(
          "Could not remove the temporary folder " + root + ": " + e.getMessage(), e);
    }
  }

  private void whatNext(PrintWriter out, Workspace workspace) {
    String where = options.typed();
    List<String> lines =
        List.of(
            "",
            "Tables   "
                + workspace.store().uri("lake/")
                + "<layer>/<table>   (./roundtable tables "
                + where
                + ")",
            "Release  " + workspace.store().uri("site/current.json"),
            "",
            "What to try next:",
            "  ./roundtable site pull " + where + " --to pages",
            "  ./roundtable sql "
                + where
                + " \"SELECT company_id, level, used_count, total_p50 FROM gold.comp_distribution"
                + " WHERE as_of_date = '"
                + SampleData.AS_OF
                + "' AND metro_id = 'boston' ORDER BY used_count DESC LIMIT 5\"",
            "  ./roundtable run "
                + where
                + " --as-of "
                + SampleData.AS_OF
                + "      (finds nothing to do)",
            "");
    lines.forEach(out::println);
  }
}
