package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtable.airflow.local.LocalAirflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.Table;

/** The catalogue of AWS Glue, and what S3 and STS say no to, against a stand-in for AWS. */
class CatalogTest {
  private static final String DATABASE = "roundtable_gold";

  private static AwsRun run;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(LocalAirflow.isPossible(), "Skipped: no Python 3.11 to 3.13 with venv on the path");
    run = AwsRun.get();
  }

  @AfterEach
  void everyAnswerWasAskedFor() {
    assertThat(run.aws.reset()).isZero();
  }

  @Test
  void theCatalogueKnowsTheTablesThatAreThereAndOnlyThese() {
    Roundtable.Outcome shown = run.run("catalog", "sync", "--bucket", AwsRun.BUCKET, "--dry-run");
    assertThat(shown.out()).contains("+ roundtable_gold.tech_stack: 16 columns, s3://");
    assertThat(tables()).isEmpty();

    Roundtable.Outcome first = run.run("catalog", "sync", "--bucket", AwsRun.BUCKET);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.summary().path("changes").asInt()).isEqualTo(3);
    assertThat(first.out()).contains("+ roundtable_silver.posting").doesNotContain("parsed_");
    somebodyRegisters(
        "roundtable_silver", "parsed_offer", AwsRun.BUCKET + "/lake/silver/parsed_offer");
    assertThat(sync(AwsRun.BUCKET, "roundtable_", "--remove").out())
        .contains("- roundtable_silver.parsed_offer: no such table for analysts");
    Table table =
        tables().stream().filter(t -> t.name().equals("tech_stack")).findFirst().orElseThrow();
    assertThat(table.parameters())
        .containsEntry("table_type", "DELTA")
        .containsEntry("spark.sql.sources.provider", "delta");
    assertThat(table.storageDescriptor().location())
        .isEqualTo("s3://roundtable-data/lake/gold/tech_stack");
    assertThat(table.storageDescriptor().columns().get(7))
        .satisfies(
            column -> {
              assertThat(column.name()).isEqualTo("share");
              assertThat(column.type()).isEqualTo("double");
              assertThat(column.comment()).isEqualTo("required_count / cluster_count");
            });

    assertThat(
            run.run("catalog", "sync", "--bucket", AwsRun.BUCKET).summary().path("changes").asInt())
        .isZero();

    somebodyChanges();
    Roundtable.Outcome mended = run.run("catalog", "sync", "--bucket", AwsRun.BUCKET);
    assertThat(mended.out())
        .contains("~ roundtable_gold.page: comment")
        .contains("- roundtable_gold.gone: no such table for analysts in the lake (stays;");
    assertThat(mended.summary().path("changes").asInt()).isEqualTo(1);
    assertThat(tables()).extracting(Table::name).contains("gone", "foreign");
    run.run("catalog", "sync", "--bucket", AwsRun.BUCKET, "--remove");
    assertThat(tables()).extracting(Table::name).contains("foreign").doesNotContain("gone");
    Table page = tables().stream().filter(t -> t.name().equals("page")).findFirst().orElseThrow();
    assertThat(page.parameters()).containsEntry("owner", "somebody");
  }

  @Test
  void anEntryOfAnotherBucketIsNotTaken() {
    run.s3.createBucket(request -> request.bucket("staging"));
    run.put("staging", "lake/silver/posting/_delta_log/00000000000000000000.json", new byte[0]);
    for (String layer : List.of("silver", "gold")) {
      run.glue.createDatabase(r -> r.databaseInput(database -> database.name("shared_" + layer)));
    }
    assertThat(sync("staging", "shared_").exitCode()).isZero();
    Roundtable.Outcome refused = sync(AwsRun.BUCKET, "shared_");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("shared_silver.posting is not of this bucket but of s3://staging/lake/silver/");
    assertThat(run.glue.getTables(r -> r.databaseName("shared_gold")).tableList()).isEmpty();
    run.glue.updateTable(
        r -> r.databaseName("shared_silver").tableInput(table -> table.name("posting")));
    assertThat(sync("staging", "shared_").exitCode()).isEqualTo(2);
  }

  /** The statement that denies them is the only other place that says which tables are raw. */
  @Test
  void whatAnalystsMayNotReadIsWhatTheCatalogueLeavesOut() throws IOException {
    List<String> denied =
        AwsRun.deployed("AWS::IAM::Policy").stream()
            .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
            .filter(statement -> statement.path("Effect").asText().equals("Deny"))
            .flatMap(statement -> statement.path("Resource").valueStream())
            .map(resource -> resource.findValues("Fn::Join").toString())
            .toList();
    assertThat(denied)
        .hasSize(4)
        .anyMatch(resource -> resource.contains("/lake/silver/parsed_offer/*"))
        .anyMatch(resource -> resource.contains("/lake/silver/parsed_report/*"));
  }

  private static Roundtable.Outcome sync(String bucket, String databases, String... more) {
    List<String> command =
        new ArrayList<>(List.of("catalog", "sync", "--bucket", bucket, "--databases", databases));
    command.addAll(List.of(more));
    return run.run(command.toArray(String[]::new));
  }

  private static void somebodyChanges() {
    Table page = run.glue.getTable(r -> r.databaseName(DATABASE).name("page")).table();
    run.glue.updateTable(
        r ->
            r.databaseName(DATABASE)
                .tableInput(
                    t ->
                        t.name("page")
                            .description("mine")
                            .parameters(with(page.parameters(), "owner", "somebody"))
                            .storageDescriptor(page.storageDescriptor())));
    somebodyRegisters(DATABASE, "gone", AwsRun.BUCKET + "/lake/gold/x");
    somebodyRegisters(DATABASE, "foreign", "another/lake/gold/x");
  }

  private static void somebodyRegisters(String database, String name, String place) {
    run.glue.createTable(
        r ->
            r.databaseName(database)
                .tableInput(t -> t.name(name).storageDescriptor(s -> s.location("s3://" + place))));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> copy = new TreeMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static List<Table> tables() {
    return run.glue.getTables(request -> request.databaseName(DATABASE)).tableList();
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidWithWhatMakesIt() {
    Roundtable.Outcome outcome =
        run.run("catalog", "sync", "--bucket", AwsRun.BUCKET, "--databases", "nosuch_");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("no Glue database 'nosuch_silver'", "aws glue create-database");
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, 5, asked too often",
    "400, AccessDeniedException, 2, access denied",
    "400, ExpiredTokenException, 2, have expired"
  })
  void refusalsOfTheCatalogue(int status, String code, int exitCode, String message) {
    run.aws.next("POST / AWSGlue.*", 9, AwsStandIn.Answer.refusal(status, code));
    Roundtable.Outcome outcome = run.run("catalog", "sync", "--bucket", AwsRun.BUCKET);
    run.aws.reset();
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message).contains("Glue database roundtable_silver");
  }

  @ParameterizedTest
  @CsvSource({
    "503, SlowDown, 5, asked too often",
    "403, AccessDenied, 2, access denied",
    "400, ExpiredToken, 2, have expired",
    "403, InvalidAccessKeyId, 2, does not accept the credentials",
    "301, PermanentRedirect, 2, is not in region"
  })
  void refusalsOfABucket(int status, String code, int exitCode, String message) {
    run.aws.next("(HEAD|GET) /" + AwsRun.BUCKET + ".*", 9, AwsStandIn.Answer.ofS3(status, code));
    Roundtable.Outcome outcome =
        run.run(
            "site", "list", "--bucket", AwsRun.BUCKET, "--endpoint", run.aws.address().toString());
    run.aws.reset();
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void aRoleThatMayNotBeTakenIsSaid() throws IOException {
    Path config = run.folder.resolve("config");
    Files.writeString(
        config,
        """
        [profile analyst]
        role_arn = arn:aws:iam::123456789012:role/Analyst
        source_profile = base
        region = us-east-1
        [profile base]
        aws_access_key_id = key
        aws_secret_access_key = secret
        """);
    System.setProperty("aws.configFile", config.toString());
    System.setProperty("aws.profile", "analyst");
    try {
      run.aws.next(
          "POST /",
          9,
          new AwsStandIn.Answer(
              403,
              "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message></Error></ErrorResponse>"));
      Roundtable.Outcome outcome = run.runWithoutKeys("catalog", "sync", "--bucket", AwsRun.BUCKET);
      run.aws.reset();
      assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
      assertThat(outcome.err()).contains("those of a role, and STS answered 403");
      assertThat(
              run.runWithoutKeys("catalog", "sync", "--bucket", AwsRun.BUCKET, "--dry-run")
                  .exitCode())
          .isZero();
    } finally {
      System.clearProperty("aws.configFile");
      System.clearProperty("aws.profile");
    }
  }
}
