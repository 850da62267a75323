package dev.roundtable.infra;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.athena.CfnWorkGroup;
import software.amazon.awscdk.services.glue.CfnDatabase;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** What analysts find the tables by, and how much a query of theirs may read. */
final class CatalogueStack extends Stack {
  private static final String WORKGROUP = "roundtable";

  /** One row for each record that landed, its former versions included: as raw as bronze. */
  private static final String PARSED = "lake/silver/parsed_";

  private static final long MOST_BYTES_OF_A_QUERY = 10L << 30;

  CatalogueStack(Construct scope, String id, StackProps props, StorageStack storage) {
    super(scope, id, props);
    Glue.LAYERS.forEach(this::database);
    Bucket results = results();
    workgroup(results);
    Role analyst =
        Role.Builder.create(this, "Analyst")
            .description("Reads silver and gold tables, never raw offers or reports")
            .assumedBy(new AccountRootPrincipal())
            .build();
    new Prefixes(storage.data()).names().read("lake/silver/", "lake/gold/").grant(analyst);
    new Prefixes(results).read("athena/").put("athena/").grant(analyst);
    analyst.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:GetBucketLocation"))
            .resources(List.of(results.getBucketArn()))
            .build());
    analyst.addToPolicy(never(storage));
    analyst.addToPolicy(queries());
    analyst.addToPolicy(looks());
    analyst.addToPolicy(lists());
    analyst.addToPolicy(
        Glue.mayUse(
            this, "glue:GetDatabase", "glue:GetDatabases", "glue:GetTable", "glue:GetTables"));
    Nag.accept(
        analyst, "AwsSolutions-IAM5", "Tables of a database are many; the databases are named.");
    CfnOutput.Builder.create(this, "AnalystRole").value(analyst.getRoleArn()).build();
  }

  private void database(String layer) {
    CfnDatabase.Builder.create(this, layer)
        .catalogId(getAccount())
        .databaseInput(
            CfnDatabase.DatabaseInputProperty.builder()
                .name(Glue.database(layer))
                .description("Tables of layer " + layer)
                .build())
        .build();
  }

  private Bucket results() {
    Bucket bucket =
        ClosedBucket.in(this, "Results")
            .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(30)).build()))
            .build();
    Nag.accept(
        bucket,
        "AwsSolutions-S1",
        "Answers to queries, gone after a month; Athena logs who asked.");
    return bucket;
  }

  private void workgroup(Bucket results) {
    CfnWorkGroup.Builder.create(this, "Workgroup")
        .name(WORKGROUP)
        .recursiveDeleteOption(true)
        .description("Queries of the tables, limited in what they read")
        .workGroupConfiguration(
            CfnWorkGroup.WorkGroupConfigurationProperty.builder()
                .enforceWorkGroupConfiguration(true)
                .publishCloudWatchMetricsEnabled(true)
                .bytesScannedCutoffPerQuery(MOST_BYTES_OF_A_QUERY)
                .engineVersion(
                    CfnWorkGroup.EngineVersionProperty.builder()
                        .selectedEngineVersion("Athena engine version 3")
                        .build())
                .resultConfiguration(
                    CfnWorkGroup.ResultConfigurationProperty.builder()
                        .outputLocation(results.s3UrlForObject("athena/"))
                        .encryptionConfiguration(
                            CfnWorkGroup.EncryptionConfigurationProperty.builder()
                                .encryptionOption("SSE_S3")
                                .build())
                        .build())
                .build())
        .build();
  }

  /** Whatever else the role is given one day. */
  private static PolicyStatement never(StorageStack storage) {
    return PolicyStatement.Builder.create()
        .effect(Effect.DENY)
        .actions(List.of("s3:GetObject*"))
        .resources(
            Stream.of("landing/*", "lake/bronze/*", PARSED + "offer/*", PARSED + "report/*")
                .map(storage.data()::arnForObjects)
                .toList())
        .build();
  }

  /** What a console or a driver asks to show what there is. */
  private PolicyStatement looks() {
    return PolicyStatement.Builder.create()
        .actions(
            List.of(
                "athena:GetDataCatalog",
                "athena:GetDatabase",
                "athena:GetTableMetadata",
                "athena:ListDatabases",
                "athena:ListTableMetadata"))
        .resources(List.of(athena("datacatalog", "AwsDataCatalog")))
        .build();
  }

  private static PolicyStatement lists() {
    return PolicyStatement.Builder.create()
        .actions(List.of("athena:ListDataCatalogs", "athena:ListWorkGroups"))
        .resources(List.of("*"))
        .build();
  }

  private PolicyStatement queries() {
    return PolicyStatement.Builder.create()
        .actions(
            List.of(
                "athena:StartQueryExecution",
                "athena:StopQueryExecution",
                "athena:GetQueryExecution",
                "athena:GetQueryResults",
                "athena:GetQueryResultsStream",
                "athena:ListQueryExecutions",
                "athena:BatchGetQueryExecution",
                "athena:GetWorkGroup"))
        .resources(List.of(athena("workgroup", WORKGROUP)))
        .build();
  }

  private String athena(String resource, String name) {
    return formatArn(
        ArnComponents.builder().service("athena").resource(resource).resourceName(name).build());
  }
}
