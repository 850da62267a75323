package dev.roundtable.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Template;

/** What each role may do, by the templates alone. */
class RightsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # role,     action,          key,                                   may
          Ingest,     s3:GetObject,    landing/offers/paylog/x.json,          true
          Ingest,     s3:PutObject,    landing/offers/paylog/x.json,          false
          Ingest,     s3:PutObject,    lake/bronze/offer_sample/a.parquet,    true
          Ingest,     s3:PutObject,    lake/reference/skill/a.parquet,        true
          Ingest,     s3:PutObject,    lake/gold/page/a.parquet,              false
          Ingest,     s3:PutObject,    site/current.json,                     false
          Ingest,     s3:GetObject,    code/roundtable.jar,                   true
          Ingest,     s3:PutObject,    code/roundtable.jar,                   false
          Ingest,     s3:GetObject,    lake,                                  true
          Ingest,     s3:GetObject,    lake/bronze,                           true
          Ingest,     s3:PutObject,    lake/_versions/reference.skill.json,   true
          Ingest,     s3:PutObject,    lake/_versions/bronze.raw_offer.json,  false
          Ingest,     s3:PutObject,    lake/_versions/gold.page.json,         false
          Ingest,     s3:PutObject,    lake/silver/offer/a.parquet,           false
          Tables,     s3:PutObject,    lake/gold/page/a.parquet,              true
          Tables,     s3:DeleteObject, lake/silver/offer/a.parquet,           true
          Tables,     s3:GetObject,    landing/offers/paylog/x.json,          false
          Tables,     s3:PutObject,    site/current.json,                     false
          Export,     s3:PutObject,    site/current.json,                     true
          Export,     s3:PutObject,    lake/gold/release/a.parquet,           true
          Export,     s3:DeleteObject, lake/gold/page/a.parquet,              true
          Export,     s3:GetObject,    lake/gold/comp_distribution/a.parquet, true
          Export,     s3:PutObject,    lake/gold/comp_distribution/a.parquet, false
          Export,     s3:DeleteObject, lake/gold/comp_distribution/a.parquet, false
          Export,     s3:GetObject,    lake/_versions/gold.page.json,         true
          Export,     s3:PutObject,    lake/_versions/silver.offer.json,      false
          Export,     s3:GetObject,    lake/bronze/offer_sample/a.parquet,    false
          Export,     s3:GetObject,    lake/silver/offer/a.parquet,           false
          Export,     s3:PutObject,    lake/silver/offer/a.parquet,           false
          Analyst,    s3:GetObject,    lake/gold/page/a.parquet,              true
          Analyst,    s3:GetObject,    lake/silver/offer/a.parquet,           true
          Analyst,    s3:GetObject,    lake/silver/report_round/a.parquet,    true
          Analyst,    s3:GetObject,    lake/silver/parsed_posting/a.parquet,  true
          Analyst,    s3:GetObject,    lake/silver/parsed_offer/a.parquet,    false
          Analyst,    s3:GetObject,    lake/silver/parsed_report/a.parquet,   false
          Analyst,    s3:GetObject,    lake/bronze/offer_sample/a.parquet,    false
          Analyst,    s3:GetObject,    landing/offers/paylog/x.json,          false
          Analyst,    s3:PutObject,    lake/gold/page/a.parquet,              false
          Analyst,    s3:GetObject,    site/current.json,                     false
          SiteBuilder,s3:GetObject,    site/current.json,                     true
          SiteBuilder,s3:PutObject,    site/current.json,                     false
          SiteBuilder,s3:GetObject,    lake/gold/page/a.parquet,              false
          Scheduler,  s3:GetObject,    landing/offers/paylog/x.json,          false
          Scheduler,  s3:GetObject,    site/current.json,                     false
          """)
  void ofObjects(String role, String action, String key, boolean may) {
    assertThat(Rights.of(role).allow(action, "arn:DATA/" + key)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SiteBuilder, site/releases/,           true
          SiteBuilder, lake/,                    false
          SiteBuilder, landing/offers/,          false
          Scheduler,   landing/offers/,          true
          Scheduler,   lake/bronze/,             false
          """)
  void ofLists(String role, String prefix, boolean may) {
    assertThat(Rights.of(role).allowListing("arn:DATA", prefix)).isEqualTo(may);
  }

  /** A log that is not there yet is told only by a list: who may not list all learns no 404. */
  @Test
  void theSchedulerListsWhatJobRunsPrint() {
    String log = "emr/applications/a/jobs/b/SPARK_DRIVER/stdout.gz";
    assertThat(Rights.of("Scheduler").allowListing("arn:LOGS", log)).isTrue();
    assertThat(Rights.of("Scheduler").allowListing("arn:LOGS", "")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Ingest, s3:PutObject, true",
    "Ingest, s3:GetObject, false",
    "Export, s3:DeleteObject, false",
    "Scheduler, s3:GetObject, true",
    "Scheduler, s3:PutObject, false"
  })
  void ofWhatJobRunsPrint(String role, String action, boolean may) {
    assertThat(Rights.of(role).allow(action, "arn:LOGS/emr/applications/a/jobs/b/stdout.gz"))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "Tables, glue:UpdateTable, true",
    "Analyst, glue:GetTables, true",
    "Analyst, glue:UpdateTable, false",
    "Export, glue:GetTables, false"
  })
  void ofTheCatalogue(String role, String action, boolean may) {
    assertThat(
            Rights.of(role).statements().stream()
                .anyMatch(statement -> statement.actions().contains(action)))
        .isEqualTo(may);
  }

  @Test
  void onlyTheSchedulerStartsJobRunsAndOnlyAsTheirRoles() {
    assertThat(Rights.of("Scheduler").allow("emr-serverless:StartJobRun", "arn:ApplicationArn"))
        .isTrue();
    assertThat(Rights.of("Scheduler").allow("iam:PassRole", "arn:Export")).isTrue();
    assertThat(Rights.of("Scheduler").allow("iam:PassRole", "arn:Analyst")).isFalse();
    assertThat(Rights.of("Analyst").allow("emr-serverless:StartJobRun", "arn:ApplicationArn"))
        .isFalse();
  }

  @Test
  void whoPassesARoleMayPassItToJobRunsAlone() {
    assertThat(Rights.of("Scheduler").statements())
        .filteredOn(statement -> statement.actions().contains("iam:PassRole"))
        .allMatch(statement -> statement.passedTo().equals("emr-serverless.amazonaws.com"))
        .hasSize(1);
  }

  /** What cannot be named one by one, and tells names only. */
  @Test
  void nobodyMayDoEverythingOrAnythingToEverything() {
    assertThat(Rights.all())
        .filteredOn(Rights.Statement::allows)
        .noneMatch(statement -> statement.actions().stream().anyMatch(a -> a.endsWith("*")))
        .filteredOn(statement -> statement.resources().contains("*"))
        .flatExtracting(Rights.Statement::actions)
        .containsOnly("logs:DescribeLogGroups", "athena:ListDataCatalogs", "athena:ListWorkGroups");
  }

  @Test
  void noRoleTakesAPolicyOfAmazons() {
    Deployment.all()
        .forEach(
            stack ->
                assertThat(Template.fromStack(stack).findResources("AWS::IAM::Role").values())
                    .allMatch(
                        role -> !role.toString().contains("ManagedPolicyArns"), "own policies"));
  }
}
