package dev.roundtable.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Who is told when a run fails, a release is late, much is set aside, or it costs too much. */
final class ObservationStack extends Stack {
  private static final String NAMESPACE = "Roundtable";
  private static final double MOST_REJECTED_PERCENT = 5;

  private final Topic topic;

  ObservationStack(
      Construct scope, String id, StackProps props, Settings settings, ProcessingStack processing) {
    super(scope, id, props);
    topic = Topic.Builder.create(this, "Alerts").enforceSsl(true).build();
    topic.addSubscription(new EmailSubscription(settings.alertEmail()));
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
            .build());
    failedRuns(processing);
    lateRelease(processing);
    rejectedRecords(processing);
    cost(settings);
  }

  /**
   * A command that says that it failed. Its job run's state is no measure: a stage with nothing to
   * do ends with 99, which EMR Serverless calls failed too. One that dies without a word is told by
   * Airflow, and by the export that does not come.
   */
  private void failedRuns(ProcessingStack processing) {
    Metric failures =
        summaryMetric(
            processing,
            "Failures",
            "{ ($.command = \"*\") && ($.exit_code != 0) && ($.exit_code != 99) }",
            "1",
            Duration.minutes(5));
    alarm(
        "FailedRun",
        "A command failed; './roundtable airflow status' says which and why",
        failures,
        new Limit(0, 1, ComparisonOperator.GREATER_THAN_THRESHOLD, TreatMissingData.NOT_BREACHING));
  }

  /**
   * Thirty hours without an export that came to its end, whether it published or found nothing new:
   * a day, and what a run may wait for what lands late.
   */
  private void lateRelease(ProcessingStack processing) {
    Metric exports =
        summaryMetric(
            processing,
            "Exports",
            "{ ($.command = \"export\") && (($.exit_code = 0) || ($.exit_code = 99)) }",
            "1",
            Duration.hours(1));
    alarm(
        "LateRelease",
        "No export came to its end for 30 hours",
        exports,
        new Limit(1, 30, ComparisonOperator.LESS_THAN_THRESHOLD, TreatMissingData.BREACHING));
  }

  /** Many records set aside mean that a source has changed its form. */
  private void rejectedRecords(ProcessingStack processing) {
    String ingests = "{ $.command = \"ingest\" }";
    Duration period = Duration.hours(1);
    Metric rejected = summaryMetric(processing, "Rejected", ingests, "$.rejected_records", period);
    Metric records = summaryMetric(processing, "Records", ingests, "$.records", period);
    IMetric percent =
        MathExpression.Builder.create()
            .expression("IF(records + rejected > 0, 100 * rejected / (records + rejected), 0)")
            // Sorted: the order is that of the template.
            .usingMetrics(new TreeMap<>(Map.of("rejected", rejected, "records", records)))
            .label("Records set aside, percent")
            .period(period)
            .build();
    alarm(
        "Rejected",
        "An hour's ingest set aside more than %.0f%% of what landed; './roundtable quality' says why"
            .formatted(MOST_REJECTED_PERCENT),
        percent,
        new Limit(
            MOST_REJECTED_PERCENT,
            1,
            ComparisonOperator.GREATER_THAN_THRESHOLD,
            TreatMissingData.NOT_BREACHING));
  }

  /** A number in the run summaries, which commands print as JSON in a line. */
  private Metric summaryMetric(
      ProcessingStack processing, String name, String pattern, String value, Duration period) {
    MetricFilter.Builder.create(this, name + "Filter")
        .logGroup(processing.output())
        .filterPattern(FilterPattern.literal(pattern))
        .metricNamespace(NAMESPACE)
        .metricName(name)
        .metricValue(value)
        .build();
    return Metric.Builder.create()
        .namespace(NAMESPACE)
        .metricName(name)
        .statistic("Sum")
        .period(period)
        .build();
  }

  /**
   * When an alarm is raised.
   *
   * @param periods in a row that break the threshold
   */
  private record Limit(
      double threshold, int periods, ComparisonOperator operator, TreatMissingData missing) {}

  private void alarm(String id, String description, IMetric metric, Limit limit) {
    Alarm.Builder.create(this, id)
        .alarmDescription(description)
        .metric(metric)
        .threshold(limit.threshold())
        .comparisonOperator(limit.operator())
        .evaluationPeriods(limit.periods())
        .treatMissingData(limit.missing())
        .build()
        .addAlarmAction(new SnsAction(topic));
  }

  private void cost(Settings settings) {
    CfnBudget.SubscriberProperty reader =
        CfnBudget.SubscriberProperty.builder()
            .subscriptionType("EMAIL")
            .address(settings.alertEmail())
            .build();
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName("roundtable")
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder()
                        .amount(settings.monthlyBudgetUsd())
                        .unit("USD")
                        .build())
                .costFilters(Map.of("TagKeyValue", List.of("user:project$roundtable")))
                .build())
        .notificationsWithSubscribers(
            List.of(notification("ACTUAL", 80, reader), notification("FORECASTED", 100, reader)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty notification(
      String type, double percent, CfnBudget.SubscriberProperty reader) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(List.of(reader))
        .build();
  }
}
