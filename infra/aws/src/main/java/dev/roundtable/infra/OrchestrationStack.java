package dev.roundtable.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.CompositePrincipal;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What Airflow may do: see what landed, start commands as the roles of processing, read what they
 * printed. The environment itself, MWAA or self-hosted, is not made here: it is shared with others
 * as a rule.
 */
final class OrchestrationStack extends Stack {
  OrchestrationStack(
      Construct scope,
      String id,
      StackProps props,
      Settings settings,
      StorageStack storage,
      ProcessingStack processing) {
    super(scope, id, props);
    Role scheduler =
        Role.Builder.create(this, "Scheduler")
            .description("Airflow: starts and follows job runs")
            .assumedBy(principal(settings))
            .build();
    new Prefixes(storage.data()).list("landing/").grant(scheduler);
    new Prefixes(storage.logs()).read("emr/").grant(scheduler);
    startsJobRuns(scheduler, processing);
    CfnOutput.Builder.create(this, "SchedulerRole").value(scheduler.getRoleArn()).build();
  }

  private static IPrincipal principal(Settings settings) {
    return settings.schedulerPrincipal().isEmpty()
        ? new CompositePrincipal(
            new ServicePrincipal("airflow.amazonaws.com"),
            new ServicePrincipal("airflow-env.amazonaws.com"))
        : new ArnPrincipal(settings.schedulerPrincipal());
  }

  private static void startsJobRuns(Role scheduler, ProcessingStack processing) {
    String application = processing.application().getAttrArn();
    scheduler.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("emr-serverless:StartJobRun"))
            .resources(List.of(application))
            .build());
    scheduler.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("emr-serverless:GetJobRun", "emr-serverless:CancelJobRun"))
            .resources(List.of(application + "/jobruns/*"))
            .build());
    scheduler.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(processing.roles().stream().map(Role::getRoleArn).toList())
            .conditions(
                Map.of(
                    "StringEquals", Map.of("iam:PassedToService", "emr-serverless.amazonaws.com")))
            .build());
    Nag.accept(
        scheduler, "AwsSolutions-IAM5", "Job runs of the application have ids of their own.");
  }
}
