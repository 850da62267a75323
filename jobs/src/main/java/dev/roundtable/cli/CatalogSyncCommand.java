package dev.roundtable.cli;

import dev.roundtable.catalog.CatalogSync;
import dev.roundtable.catalog.GlueCatalog;
import dev.roundtable.domain.Failure;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Registers the tables in AWS Glue. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the tables of AWS Glue with those of the bucket, show what differs, and change it.",
      "The databases are there before: one for each layer. Run again, it finds nothing to do."
    })
final class CatalogSyncCommand implements Callable<Integer> {
  /** Raw offers and reports are for no analyst: bronze is not told of. */
  private static final List<String> LAYERS = List.of("silver", "gold");

  /** As raw as bronze: one row for each offer or report that landed. No analyst may read them. */
  private static final Set<Table> RAW =
      Set.of(Table.of("silver.parsed_offer"), Table.of("silver.parsed_report"));

  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--databases",
      paramLabel = "PREFIX",
      defaultValue = "roundtable_",
      description =
          "What stands before the layer in the name of a database. Default: ${DEFAULT-VALUE}, so roundtable_gold")
  private String prefix;

  @Option(
      names = "--remove",
      description =
          "Also remove entries of tables that this bucket no longer has, or that analysts do not read.")
  private boolean remove;

  @Option(names = "--dry-run", description = "Show what differs, and change nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    StoreConfig bucket = options.bucket();
    if (bucket == null) {
      throw Failure.usage(
          "AWS Glue points at tables in a bucket; name it with --bucket. Those of a folder are read with './roundtable sql'");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Workspace.forReading(options);
        GlueCatalog catalog = GlueCatalog.open(bucket.region())) {
      CatalogSync sync =
          new CatalogSync(catalog, prefix, "s3://%s/lake".formatted(bucket.bucket()));
      List<CatalogSync.Change> changes = sync.changes(LAYERS, tables(workspace));
      changes.forEach(change -> out.println(words(change)));
      out.flush();
      List<CatalogSync.Change> wanted =
          changes.stream().filter(change -> remove || !change.removes()).toList();
      if (!dryRun) {
        wanted.forEach(change -> change.apply().run());
      }
      if (changes.isEmpty()) {
        out.printf("AWS Glue in %s knows the tables of %s%n", bucket.region(), workspace.place());
      }
      new RunSummary("catalog sync")
          .put("dry_run", dryRun)
          .put("changes", wanted.size())
          .put("left", changes.size() - wanted.size())
          .print(out);
    }
    return 0;
  }

  private String words(CatalogSync.Change change) {
    return change.removes() && !remove
        ? change.description() + " (stays; --remove takes it away)"
        : change.description();
  }

  /** The tables that were ever written, by their Delta logs: no engine is needed to see them. */
  private static List<Table> tables(Workspace workspace) {
    ObjectStore store = workspace.store();
    return Derivations.tables(workspace.guide()).stream()
        .filter(table -> LAYERS.contains(table.layer()) && !RAW.contains(table))
        .filter(
            table ->
                store.holdsAny("lake/%s/%s/_delta_log/".formatted(table.layer(), table.name())))
        .toList();
  }
}
