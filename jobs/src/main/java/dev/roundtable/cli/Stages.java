package dev.roundtable.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.Ingest;
import dev.roundtable.ingest.Kind;
import dev.roundtable.ingest.mapped.Mappings;
import dev.roundtable.pages.release.Export;
import dev.roundtable.quality.ReportFall;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Deriver;
import dev.roundtable.table.SliceChecks;
import dev.roundtable.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The four stages over one workspace, each told in the run summary. */
final class Stages {
  private static final String AS_OF_DATE = "as_of_date";
  private static final Table OFFER = Table.of("silver.offer");
  private static final Table SITE_FACT = Table.of("gold.site_fact");

  private final Workspace workspace;
  private final LocalDate asOf;
  private final Progress progress;
  private final RunSummary summary;
  private boolean changed;

  Stages(Workspace workspace, LocalDate asOf, Progress progress, RunSummary summary) {
    this.workspace = workspace;
    this.asOf = asOf;
    this.progress = progress;
    this.summary = summary;
  }

  /** True if any stage so far wrote anything. */
  boolean changed() {
    return changed;
  }

  /** Landing objects of some kinds to bronze, guide content to reference. */
  Stages ingest(Path mappings, Set<Kind> kinds) {
    derive("reference", Derivations.reference(workspace.guide()));
    Ingest.Result result =
        new Ingest(workspace.lake(), workspace.store(), new Mappings(mappings), kinds)
            .run(asOf, progress);
    changed |= result.objects() > 0;
    summary
        .put("kinds", kinds.stream().map(Kind::folder).sorted().toList())
        .put("objects", result.objects())
        .put("records", result.records())
        .put("rejected", result.rejected())
        .put("rejected_records", result.rejectedRecords())
        .warn(result.warnings())
        .warn(result.misplaced())
        .warn(
            result.unreadable().stream()
                .map(object -> "Nothing could be read of " + object)
                .toList());
    if (result.objects() > 0 && result.objects() == result.unreadable().size()) {
      throw Failure.input(
          "None of the %d new landing object(s) could be read: %s. They are kept in bronze.rejected_record; land corrected ones under other names, or run again to go on without them"
              .formatted(result.objects(), String.join("; ", result.unreadable())));
    }
    return this;
  }

  /** Bronze to silver. */
  Stages parse() {
    Set<Table> written = derive("parse", Derivations.parse(workspace.guide()));
    if (written.contains(OFFER)) {
      summary.put("offers_left_out", offersLeftOut());
    }
    return this;
  }

  /** Offers that statistics leave out, by reason. */
  private Map<String, Long> offersLeftOut() {
    Map<String, Long> counts = new TreeMap<>();
    workspace
        .lake()
        .read(OFFER)
        .filter(col(AS_OF_DATE).equalTo(lit(asOf)).and(not(col("included"))))
        .groupBy("exclusion_reason")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** Silver to gold. */
  Stages derive() {
    Set<Table> written = derive("derive", Derivations.derive(workspace.guide()));
    if (written.contains(SITE_FACT)) {
      summary.warn(ReportFall.warnings(workspace.lake().read(SITE_FACT), asOf));
    }
    return this;
  }

  /** The checks of the day's slices, over the rows as they are stored. */
  Stages check() {
    Map<String, Long> rows = new LinkedHashMap<>();
    new SliceChecks(workspace.lake(), asOf, progress)
        .run(workspace.tables())
        .forEach(
            (table, verdict) -> {
              rows.put(table.fullName(), verdict.rows());
              summary.warn(verdict.warnings());
            });
    summary.put("check", rows);
    if (rows.values().stream().allMatch(count -> count == 0)) {
      throw Failure.input(
          "There is no row as of "
              + asOf
              + " to check; './roundtable run --as-of "
              + asOf
              + "' makes them");
    }
    return this;
  }

  /** Gold to a published release. */
  Stages export(Export.Settings settings) {
    derive("export", Derivations.pages(workspace.guide()));
    Export.Result release =
        new Export(workspace.lake(), workspace.store())
            .publish(asOf, workspace.guide(), settings, progress);
    changed |= release.published();
    summary
        .put("release", release.releaseId())
        .put("published", release.published())
        .put("pages", release.pages())
        .put("pages_not_made", release.notMade())
        .put("uploaded", release.uploaded())
        .put("consistency_findings", release.findings())
        .warn(release.warnings());
    if (release.published()) {
      summary.warn(ReleaseNews.tell(release, asOf));
    }
    return this;
  }

  /** Makes the tables that are not there or out of date, and says which. */
  private Set<Table> derive(String stage, List<Derivation> derivations) {
    Set<Table> written = new HashSet<>();
    Map<String, Object> tables = new LinkedHashMap<>();
    for (Deriver.Outcome outcome :
        new Deriver(workspace.lake(), asOf, progress).run(stage, derivations)) {
      tables.put(outcome.table().fullName(), outcome.unchanged() ? "unchanged" : outcome.rows());
      summary.warn(outcome.warnings());
      if (!outcome.unchanged()) {
        written.add(outcome.table());
      }
    }
    changed |= !written.isEmpty();
    summary.put(stage, tables);
    return written;
  }
}
