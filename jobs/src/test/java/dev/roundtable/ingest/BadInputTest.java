package dev.roundtable.ingest;

import static dev.roundtable.ingest.BadFiles.bomb;
import static dev.roundtable.ingest.BadFiles.bytes;
import static dev.roundtable.ingest.BadFiles.gap;
import static dev.roundtable.ingest.BadFiles.greenhouse;
import static dev.roundtable.ingest.BadFiles.gzip;
import static dev.roundtable.ingest.BadFiles.head;
import static dev.roundtable.ingest.BadFiles.joined;
import static dev.roundtable.ingest.BadFiles.line;
import static dev.roundtable.ingest.BadFiles.lines;
import static dev.roundtable.ingest.BadFiles.page;
import static dev.roundtable.ingest.BadFiles.record;
import static dev.roundtable.ingest.BadFiles.tail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input as it should not be, on the way from the bucket: what can be read is kept. */
class BadInputTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final int DEEP = 10_000;
  private static final int LONG = 50 << 20;

  @TempDir private static Path folder;
  private static EmbeddedS3 server;
  private static ObjectStore store;

  @BeforeAll
  static void open() {
    server = EmbeddedS3.start(folder);
    store = ObjectStore.open(server.config());
  }

  @AfterAll
  static void close() {
    store.close();
    server.close();
  }

  @Test
  void truncatedGzip() {
    byte[] whole = gzip(lines(1, 20_000));
    List<Row> rows = read("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    Row last = rows.get(rows.size() - 1);
    assertThat(reason(last)).isEqualTo("truncated");
    assertThat(number(last)).isEqualTo(rows.size());
    assertThat(rows.subList(0, rows.size() - 1))
        .hasSizeGreaterThan(1_000)
        .allMatch(BadInputTest::isGood);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.json", "a.csv"})
  void aRecordInAnotherEncodingThanItsFile(String name) {
    byte[] good = bytes(head(name) + record(name, "1", "Data") + gap(name));
    byte[] latin = record(name, "2", "Café").getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = bytes(gap(name) + record(name, "3", "Données") + tail(name));
    assertThat(reasons(read(name, joined(good, latin, rest))))
        .containsExactly(null, "not_utf8", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.jsonl", "b.json", "b.csv", "b.html"})
  void aFileOfTwoBytesACharacter(String name) {
    byte[] wide = (head(name) + record(name, "1", "Data")).getBytes(StandardCharsets.UTF_16LE);
    assertThat(reasons(read(name, wide))).containsExactly("not_text");
  }

  @Test
  void aPageInTheCharacterSetThatItNames() {
    Charset latin = StandardCharsets.ISO_8859_1;
    byte[] named = page("<meta charset='iso-8859-1'>", "Ingénieur").getBytes(latin);
    byte[] unnamed = page("", "Ingénieur").getBytes(latin);
    assertThat(only(read("named.html", named)).<String>getAs("record")).contains("Ingénieur");
    assertThat(reasons(read("unnamed.html", unnamed))).containsExactly("not_utf8");
  }

  @Test
  void aLineOfFiftyMegabytes() {
    String enormous = line("2").replace("Data Engineer", "x".repeat(LONG));
    List<Row> rows = read("long.jsonl", bytes(line("1") + enormous + line("3")));
    assertThat(reasons(rows)).containsExactly(null, "record_too_long", null);
    assertThat(rows.get(1).<String>getAs("payload")).hasSizeLessThan(1_000);
  }

  @Test
  void aRecordOfFiftyMegabytesInADocument() {
    String enormous = line("2").replace("Data Engineer", "x".repeat(LONG));
    String document = "[" + line("1") + "," + enormous + "," + line("3") + "]";
    assertThat(reasons(read("long.json", bytes(document), Kind.OFFERS)))
        .containsExactly("schema_violation", "record_too_long", "schema_violation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void jsonNestedTenThousandDeep(String opening) {
    String closing = opening.equals("[") ? "]" : "}";
    String deep = opening.repeat(DEEP) + "1" + closing.repeat(DEEP);
    assertThat(reasons(read("deep.jsonl", bytes(line("1") + deep + "\n" + line("3")))))
        .containsExactly(null, "not_json", null);
    String inside = "{\"jobs\": [" + greenhouse("1") + "," + deep + "," + greenhouse("3") + "]}";
    assertThat(reasons(read("deep.json", bytes(inside)))).containsExactly(null, "not_json", null);
    String page = "<script type='application/ld+json'>" + deep + "</script>";
    assertThat(reasons(read("deep.html", bytes(page)))).containsExactly("no_job_posting");
  }

  @Test
  void aPageWithoutAPosting() {
    String microdata =
        "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop='title'>Engineer</h1></div>";
    Row row = only(read("plain.html", bytes("<html><body>" + microdata + "</body></html>")));
    assertThat(reason(row)).isEqualTo("no_job_posting");
    assertThat(number(row)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bomb.jsonl.gz", "bomb.json.gz", "bomb.html.gz", "bomb.csv.gz"})
  void aDecompressionBomb(String name) {
    List<Row> rows = read(name, bomb(head(name) + record(name, "1", "Data") + gap(name)));
    String last = reason(rows.get(rows.size() - 1));
    // A cell without end, or a page, is refused before the whole is.
    assertThat(last)
        .isEqualTo(
            name.contains(".csv")
                ? "not_csv"
                : name.contains(".html") ? "object_too_large" : "expands_too_far");
    assertThat(rows).hasSizeLessThan(10);
  }

  @Test
  void idsThatAreMissing() {
    String none = "{\"company\": \"A\", \"title\": \"B\"}\n";
    String empty = "{\"source_id\": \"\", \"company\": \"A\", \"title\": \"B\"}\n";
    String nothing = "{\"source_id\": null, \"company\": \"A\", \"title\": \"B\"}\n";
    List<Row> rows = read("ids.jsonl", bytes(none + line("2") + empty + nothing));
    assertThat(reasons(rows))
        .containsExactly("schema_violation", null, "schema_violation", "schema_violation");
    assertThat(rows.get(0).<String>getAs("message")).contains("source_id");
    String job = greenhouse("7").replace("\"id\": 7, ", "");
    assertThat(reasons(read("ids.json", bytes("{\"jobs\": [" + job + "]}"))))
        .containsExactly("schema_violation");
  }

  /** Which of them counts is decided when they are parsed: the last. */
  @Test
  void idsThatAreRepeatedAreAllKept() {
    List<Row> rows = read("twice.jsonl", bytes(line("1") + line("1") + line("2")));
    assertThat(rows).hasSize(3).allMatch(BadInputTest::isGood);
    assertThat(rows).extracting(BadInputTest::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  void controlCharacters() {
    String bare = line("1").replace("Data", "Da\u0001ta");
    String escaped = line("2").replace("Data", "Da\\u0001\\u0000ta");
    assertThat(reasons(read("control.jsonl", bytes(bare + escaped + line("3")))))
        .containsExactly("not_json", null, null);
    String page = page("", "Data\u0001\u0007 Engineer\nII");
    assertThat(isGood(only(read("control.html", bytes(page))))).isTrue();
  }

  @Test
  void scriptInTheDescription() {
    String content =
        "&lt;p&gt;Python&lt;/p&gt;&lt;script&gt;steal('Spark')&lt;/script&gt;"
            + "&lt;img src=x onerror=steal()&gt;&lt;style&gt;p {}&lt;/style&gt;"
            + "&lt;p style='display:none'&gt;Kafka&lt;/p&gt;";
    String job =
        greenhouse("1").replace("\"title\"", "\"content\": \"" + content + "\", \"title\"");
    Row row = only(read("script.json", bytes("{\"jobs\": [" + job + "]}")));
    assertThat(row.<String>getAs("record"))
        .contains("\"description\":\"Python\"")
        .doesNotContain("steal");
    assertThat(row.<String>getAs("payload")).as("verbatim").contains("steal('Spark')");
  }

  private static List<Row> read(String file, byte[] content) {
    return read(file, content, Kind.POSTINGS);
  }

  private static List<Row> read(String file, byte[] content, Kind kind) {
    LandingKey at = new LandingKey(kind, "bad", DAY, file);
    store.put(at.key(), content, null);
    LandingObject object = new LandingObject(at, store.uri(at.key()), "etag", content.length, null);
    List<Row> rows = new ArrayList<>();
    new ObjectReader(store)
        .read(List.of(object).iterator())
        .forEachRemaining(row -> rows.add(named(row)));
    return rows;
  }

  /** Rows know their columns only within a frame. */
  private static Row named(Row row) {
    Object[] values = IntStream.range(0, row.size()).mapToObj(row::get).toArray();
    return new GenericRowWithSchema(values, ObjectReader.SCHEMA);
  }

  private static Row only(List<Row> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static List<String> reasons(List<Row> rows) {
    return rows.stream().map(BadInputTest::reason).toList();
  }

  private static String reason(Row row) {
    return row.getAs("reason");
  }

  private static boolean isGood(Row row) {
    return reason(row) == null;
  }

  private static long number(Row row) {
    return row.<Long>getAs("record_number");
  }
}
