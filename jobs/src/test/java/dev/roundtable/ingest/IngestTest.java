package dev.roundtable.ingest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.domain.Progress;
import dev.roundtable.ingest.mapped.Mappings;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tables")
class IngestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final String POSTING =
      "{\"source_id\": \"%s\", \"company\": \"Amazon\", \"title\": \"Data Engineer\"}\n";

  private final Lake lake = SharedSpark.lake();
  private final ObjectStore store = ObjectStore.open(SharedSpark.bucket());

  @AfterEach
  void close() {
    store.list(LandingKey.PREFIX).forEach(object -> store.delete(object.key()));
    store.close();
  }

  @Test
  void readsEachObjectVersionOnceAndQuarantinesWhatItCannotRead() {
    put("landing/postings/board/2026-09-30/a.jsonl", POSTING.formatted("1") + "broken\n");
    put("landing/postings/board/2026-09-30/b.jsonl.gz", "not gzip");
    put("landing/postings/board/2026-10-01/later.jsonl", POSTING.formatted("2"));
    put("landing/postings/stray.jsonl", POSTING.formatted("3"));

    Ingest.Result first = run();
    assertThat(first.objects()).isEqualTo(2);
    assertThat(first.records()).isEqualTo(1);
    assertThat(first.rejected())
        .containsOnlyKeys("not_json", "not_gzip")
        .containsEntry("not_json", 1L);
    assertThat(first.unreadable()).singleElement().asString().contains("b.jsonl.gz");
    assertThat(first.misplaced()).singleElement().asString().contains("stray.jsonl");
    assertThat(payloads()).containsExactly(POSTING.formatted("1").strip());

    assertThat(run().objects()).isZero();

    put("landing/postings/board/2026-09-30/a.jsonl", POSTING.formatted("4"));
    Ingest.Result changed = run();
    assertThat(changed.objects()).isEqualTo(1);
    assertThat(changed.rejected()).isEmpty();
    assertThat(payloads()).containsExactly(POSTING.formatted("4").strip());
    assertThat(lake.read(Ingest.REJECTED_RECORD).filter(col("source").equalTo("board")).count())
        .isEqualTo(1);
  }

  private Ingest.Result run() {
    return new Ingest(lake, store, new Mappings(null), Kind.ALL).run(DAY, Progress.SILENT);
  }

  private List<String> payloads() {
    return lake
        .read(Table.of("bronze.raw_posting"))
        .filter(col("source").equalTo("board"))
        .select("payload")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private void put(String key, String text) {
    store.put(key, text.getBytes(StandardCharsets.UTF_8), null);
  }
}
