package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs that follow a demo, in a copy of its workspace; later tests add to it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineTest {
  private static final String AS_OF = "2026-09-30";

  @TempDir private static Path folder;
  private static Path workspace;
  private static Path site;

  @BeforeAll
  static void copyTheDemo() throws IOException {
    workspace = folder.resolve("workspace");
    site = folder.resolve("site");
    Roundtable.copy(DemoRun.workspace(), workspace);
    Roundtable.copy(DemoRun.site(), site);
  }

  @Test
  @Order(1)
  void demoTellsWhatItDidAndWhatToTryNext() {
    Roundtable.Outcome demo = DemoRun.outcome();
    assertThat(demo.summary().path("status").textValue()).isEqualTo("done");
    assertThat(demo.summary().path("published").booleanValue()).isTrue();
    assertThat(demo.out())
        .contains("What to try next:", "./roundtable site pull", "site/current.json");
  }

  @Test
  @Order(4)
  void aSecondRunWritesNothingAndChangesNoByte() throws IOException {
    List<String> commits = Roundtable.commits(workspace).toList();
    SortedMap<String, String> before = Roundtable.contents(site);

    Roundtable.Outcome again = run(AS_OF);

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.summary().path("published").booleanValue()).isFalse();
    assertThat(Roundtable.commits(workspace)).containsExactlyElementsOf(commits);
    Roundtable.Outcome idle =
        Roundtable.run(
            "parse", "--skip-when-idle", "--local", workspace.toString(), "--as-of", AS_OF);
    assertThat(idle.exitCode()).isEqualTo(99);
    assertThat(idle.summary().path("status").textValue()).isEqualTo("nothing to do");
    assertThat(pull().summary().path("fetched").intValue()).isZero();
    assertThat(Roundtable.contents(site)).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aMalformedMappingStopsTheRunBeforeAnythingIsRead() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(
        mappings.resolve("newdump.yaml"),
        "kind: offers\nformat: csv\nfields: {pay: {column: x}}\n");
    Path csv = Files.writeString(folder.resolve("dump.csv"), "x\n1\n");
    assertThat(land("offers", csv, "newdump").exitCode()).isZero();
    String pointer = Files.readString(pointer());

    Roundtable.Outcome failed =
        Roundtable.run(
            "run",
            "--local",
            workspace.toString(),
            "--as-of",
            AS_OF,
            "--mappings",
            mappings.toString());

    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(failed.err()).contains("newdump.yaml", "[pay]");
    assertThat(failed.summary().path("exit_code").intValue()).isEqualTo(2);
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    Files.writeString(
        mappings.resolve("newdump.yaml"),
        "kind: offers\nformat: csv\nfields: {company: {column: x}}\n");
    Roundtable.Outcome mended =
        Roundtable.run(
            "ingest",
            "--local",
            workspace.toString(),
            "--as-of",
            AS_OF,
            "--mappings",
            mappings.toString());
    assertThat(mended.exitCode()).as(mended.err()).isZero();
    assertThat(mended.summary().at("/rejected/schema_violation").intValue()).isEqualTo(1);
    assertThat(mended.summary().path("rejected_records").intValue()).isEqualTo(1);
    assertAlarmsFindTheirNumbersIn(mended.summary());
  }

  private static void assertAlarmsFindTheirNumbersIn(JsonNode ingest) throws IOException {
    JsonNode template =
        Roundtable.json(
            Files.readString(
                Launcher.ROOT.resolve(
                    "infra/aws/src/test/resources/snapshots/RoundtableObservation.json")));
    List<String> values =
        template.findValuesAsText("MetricValue").stream()
            .filter(value -> value.startsWith("$."))
            .toList();
    assertThat(values)
        .containsExactlyInAnyOrder("$.rejected_records", "$.records")
        .allMatch(value -> ingest.at("/" + value.substring(2)).isIntegralNumber());
    assertThat(template.findValuesAsText("FilterPattern"))
        .contains("{ $.command = \"%s\" }".formatted(ingest.path("command").textValue()));
  }

  @Test
  @Order(6)
  void aNewObjectChangesOnlyWhatDependsOnIt() throws IOException {
    String offer =
        "{\"source_id\":\"new-1\",\"company\":\"Stripe\",\"reported_on\":\"2026-09-28\",\"title\":\"Data Engineer\","
            + "\"level\":\"L3\",\"location\":\"Seattle, WA\",\"currency\":\"USD\",\"base\":190000,\"equity\":90000,"
            + "\"bonus\":10000,\"years_experience\":7}\n";
    Path file = Files.writeString(folder.resolve("new.jsonl"), offer);
    assertThat(land("offers", file, "latecomer").exitCode()).isZero();

    Roundtable.Outcome run = run(AS_OF);

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode parse = run.summary().path("parse");
    assertThat(parse.path("silver.parsed_posting").textValue()).isEqualTo("unchanged");
    assertThat(parse.path("silver.report_round").textValue()).isEqualTo("unchanged");
    assertThat(parse.path("silver.parsed_offer").isNumber()).isTrue();
    assertThat(run.summary().at("/derive/gold.tech_stack").textValue()).isEqualTo("unchanged");
    assertThat(run.summary().path("published").booleanValue()).isTrue();
    SortedMap<String, String> before = Roundtable.contents(site.resolve("pages"));
    assertThat(pull().exitCode()).isZero();
    SortedMap<String, String> after = Roundtable.contents(site.resolve("pages"));
    assertThat(after.get("amazon/staff-data-engineer.json"))
        .isEqualTo(before.get("amazon/staff-data-engineer.json"));
    assertThat(changed(before, after)).anyMatch(slug -> slug.startsWith("stripe/"));
    // What the model of all offers expects of thin cells moves with every offer, and with it the
    // finding that it and the page exclude each other.
    before.replaceAll((slug, page) -> withoutEstimate(page));
    after.replaceAll((slug, page) -> withoutEstimate(page));
    // Pages elsewhere change where they show the market factor of all companies, or pay of all.
    assertThat(changed(before, after))
        .isNotEmpty()
        .allMatch(
            slug ->
                slug.startsWith("stripe")
                    || slug.startsWith("roles/")
                    || after.get(slug).contains("\"scope\":\"all, "));
  }

  private static String withoutEstimate(String page) {
    JsonNode document = Roundtable.json(page);
    document.findParents("estimate").forEach(pay -> ((ObjectNode) pay).remove("estimate"));
    Iterator<JsonNode> findings = document.path("consistency").elements();
    while (findings.hasNext()) {
      if (findings.next().path("code").asText().equals("pay_estimate")) {
        findings.remove();
      }
    }
    return document.toString();
  }

  @Test
  @Order(7)
  void anEarlierDayIsWrittenAndDoesNotBecomeCurrent() throws IOException {
    String pointer = Files.readString(pointer());

    Roundtable.Outcome earlier = run("2026-09-01");

    assertThat(earlier.exitCode()).as(earlier.err()).isZero();
    assertThat(earlier.summary().path("published").booleanValue()).isFalse();
    assertThat(earlier.summary().path("uploaded").intValue()).isPositive();
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    Roundtable.Outcome again = run(AS_OF);
    assertThat(again.summary().at("/derive/gold.comp_distribution").textValue())
        .isEqualTo("unchanged");
  }

  @Test
  @Order(8)
  void aRunWhoseOnlyNewObjectCannotBeReadSaysSoAndPublishesNothing() throws IOException {
    String pointer = Files.readString(pointer());
    Path csv = Files.writeString(folder.resolve("odd.csv"), "what,is,this\n1,2,3\n");
    assertThat(land("reports", csv, "broken").exitCode()).isZero();

    Roundtable.Outcome failed = run(AS_OF);

    assertThat(failed.exitCode()).isEqualTo(4);
    assertThat(failed.err()).contains("odd.csv", "None of the 3 columns is known");
    assertThat(Files.readString(pointer())).isEqualTo(pointer);
    assertThat(run(AS_OF).exitCode()).as("the object is kept aside").isZero();
  }

  private static Roundtable.Outcome run(String asOf) {
    return Roundtable.run("run", "--local", workspace.toString(), "--as-of", asOf);
  }

  private static Roundtable.Outcome pull() {
    return Roundtable.run("site", "pull", "--local", workspace.toString(), "--to", site.toString());
  }

  private static Roundtable.Outcome land(String kind, Path file, String source) {
    return Roundtable.run(
        "land",
        kind,
        file.toString(),
        "--source",
        source,
        "--date",
        "2026-09-29",
        "--local",
        workspace.toString());
  }

  private static Path pointer() {
    return workspace.resolve("s3/roundtable/site/current.json");
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>();
    after.forEach(
        (slug, content) -> {
          if (!content.equals(before.get(slug))) {
            changed.add(slug);
          }
        });
    return changed;
  }
}
