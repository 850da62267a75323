package dev.roundtable.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.emrserverless.CfnApplication;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The application of EMR Serverless that runs commands, and what each command may do. */
final class ProcessingStack extends Stack {
  private static final String RELEASE = "emr-spark-8.1.0";
  private static final String DELTA = "/usr/share/aws/delta/lib/";

  /** What is remembered of each table, in files that begin with its layer. */
  private static final String VERSIONS = "lake/_versions/";

  private final CfnApplication application;
  private final LogGroup output;
  private final Role ingest;
  private final Role tables;
  private final Role export;

  ProcessingStack(Construct scope, String id, StackProps props, StorageStack storage) {
    super(scope, id, props);
    output =
        LogGroup.Builder.create(this, "Output")
            .logGroupName("/roundtable/emr")
            .retention(RetentionDays.THREE_MONTHS)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    application = makeApplication();
    ingest = role("Ingest", "Reads what landed into the bronze tables");
    new Prefixes(storage.data())
        .names()
        .read("landing/", "code/")
        .write("lake/bronze/", "lake/reference/", VERSIONS + "reference.")
        .grant(ingest);
    tables = role("Tables", "Derives tables from tables, checks and tidies them");
    new Prefixes(storage.data()).names().read("code/").write("lake/").grant(tables);
    export = role("Export", "Makes pages from the gold tables and publishes them");
    new Prefixes(storage.data())
        .names()
        .read("code/", "lake/gold/")
        .write("lake/gold/page/", "lake/gold/release/", VERSIONS + "gold.", "site/")
        .grant(export);
    for (Role role : List.of(ingest, tables, export)) {
      new Prefixes(storage.logs()).put("emr/").grant(role);
      mayLog(role);
    }
    tables.addToPolicy(
        Glue.mayUse(
            this, "glue:GetTables", "glue:CreateTable", "glue:UpdateTable", "glue:DeleteTable"));
    tell("Application", application.getAttrApplicationId());
    tell("IngestRole", ingest.getRoleArn());
    tell("TablesRole", tables.getRoleArn());
    tell("ExportRole", export.getRoleArn());
  }

  CfnApplication application() {
    return application;
  }

  LogGroup output() {
    return output;
  }

  /** The roles that job runs work as. */
  List<Role> roles() {
    return List.of(ingest, tables, export);
  }

  private CfnApplication makeApplication() {
    return CfnApplication.Builder.create(this, "Application")
        .name("roundtable")
        .type("SPARK")
        .releaseLabel(RELEASE)
        .architecture("ARM64")
        .maximumCapacity(
            CfnApplication.MaximumAllowedResourcesProperty.builder()
                .cpu("64 vCPU")
                .memory("256 GB")
                .disk("1000 GB")
                .build())
        .autoStartConfiguration(
            CfnApplication.AutoStartConfigurationProperty.builder().enabled(true).build())
        .autoStopConfiguration(
            CfnApplication.AutoStopConfigurationProperty.builder()
                .enabled(true)
                .idleTimeoutMinutes(5)
                .build())
        .runtimeConfiguration(
            List.of(
                CfnApplication.ConfigurationObjectProperty.builder()
                    .classification("spark-defaults")
                    // Delta is on the machines, and on no class path. At the start of a job run
                    // there are too few executors to tell how many parts a shuffle wants. What
                    // executors start with, the program says itself.
                    .properties(
                        Map.of(
                            "spark.sql.shuffle.partitions",
                            "64",
                            "spark.driver.extraJavaOptions",
                            ProgramOptions.ofTheDriver(),
                            "spark.jars",
                            DELTA + "delta-spark.jar," + DELTA + "delta-storage.jar"))
                    .build()))
        .monitoringConfiguration(
            CfnApplication.MonitoringConfigurationProperty.builder()
                .cloudWatchLoggingConfiguration(
                    CfnApplication.CloudWatchLoggingConfigurationProperty.builder()
                        .enabled(true)
                        .logGroupName(output.getLogGroupName())
                        .logTypeMap(
                            List.of(
                                CfnApplication.LogTypeMapKeyValuePairProperty.builder()
                                    .key("SPARK_DRIVER")
                                    .value(List.of("STDOUT"))
                                    .build()))
                        .build())
                .build())
        .build();
  }

  /** Only job runs of this account may work as it. */
  private Role role(String id, String description) {
    return Role.Builder.create(this, id)
        .description(description)
        .assumedBy(
            ServicePrincipal.Builder.create("emr-serverless.amazonaws.com")
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
                .build())
        .build();
  }

  private void mayLog(Role role) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"))
            .resources(List.of(output.getLogGroupArn()))
            .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:DescribeLogGroups"))
            .resources(List.of("*"))
            .build());
  }

  private void tell(String name, String value) {
    CfnOutput.Builder.create(this, name + "Output").key(name).value(value).build();
  }
}
