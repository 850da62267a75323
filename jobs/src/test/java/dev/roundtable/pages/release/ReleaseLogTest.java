package dev.roundtable.pages.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.pages.release.ReleaseLog.Publication;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tables")
class ReleaseLogTest {
  private final Lake lake = SharedSpark.lake();
  private final ReleaseLog log = new ReleaseLog(lake);

  @Test
  void aPublicationWhoseRecorderWasKilledIsRecordedWithTheNextOne() {
    Publication first = publication("2026-01-01-a", null);
    Publication lost = publication("2026-01-02-b", "2026-01-01-a");
    Publication next = publication("2026-01-03-c", "2026-01-02-b");

    assertThat(log.record(List.of(first))).containsExactly("2026-01-01-a");
    assertThat(log.record(List.of(lost, next))).containsExactly("2026-01-02-b", "2026-01-03-c");
    assertThat(log.record(List.of(lost, next))).isEmpty();

    assertThat(
            lake.read(Table.of("gold.release"))
                .selectExpr("release_id || ' after ' || coalesce(previous_release_id, 'none')")
                .as(Encoders.STRING())
                .collectAsList())
        .contains(
            "2026-01-01-a after none",
            "2026-01-02-b after 2026-01-01-a",
            "2026-01-03-c after 2026-01-02-b");
  }

  private static Publication publication(String id, String previous) {
    Manifest manifest =
        new Manifest(
            id,
            id.substring(0, 10),
            7,
            null,
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    return new Publication(
        manifest, "hash of " + id, new Changes(previous, List.of("x"), List.of(), List.of()));
  }
}
