package dev.roundtable.emr;

import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;

/**
 * An application of Amazon EMR Serverless that runs commands of the program, as the operator of the
 * DAGs starts them: same class, same arguments, output below the same folder.
 */
public final class Application implements AutoCloseable {
  private static final String MAIN_CLASS = "dev.roundtable.cli.Main";
  private static final long MOST_MINUTES = 180;

  private final EmrServerlessClient client;
  private final Plan plan;

  /**
   * What a job run needs beside its arguments.
   *
   * @param id of the application
   * @param role that the job run works as, an ARN
   * @param jar the program, {@code s3://...}
   * @param logs folder that it leaves its output in, {@code s3://bucket/prefix}
   */
  public record Plan(String id, String role, String jar, String logs) {}

  private Application(EmrServerlessClient client, Plan plan) {
    this.client = client;
    this.plan = plan;
  }

  /** Opens a client with the default AWS credential chain; no request is made yet. */
  public static Application open(Plan plan, String region) {
    return new Application(EmrServerlessClient.builder().region(Region.of(region)).build(), plan);
  }

  /** Its id. */
  public String id() {
    return plan.id();
  }

  /**
   * Starts a job run.
   *
   * @param arguments of the program, the command first
   * @return its id
   */
  public String start(List<String> arguments) {
    return call(
        "start '%s' on application %s".formatted(arguments.get(0), plan.id()),
        () ->
            client
                .startJobRun(
                    request ->
                        request
                            .applicationId(plan.id())
                            .executionRoleArn(plan.role())
                            .name("roundtable " + arguments.get(0))
                            .executionTimeoutMinutes(MOST_MINUTES)
                            .jobDriver(
                                driver ->
                                    driver.sparkSubmit(
                                        submit ->
                                            submit
                                                .entryPoint(plan.jar())
                                                .entryPointArguments(arguments)
                                                .sparkSubmitParameters("--class " + MAIN_CLASS)))
                            .configurationOverrides(
                                overrides ->
                                    overrides.monitoringConfiguration(
                                        monitoring ->
                                            monitoring.s3MonitoringConfiguration(
                                                s3 -> s3.logUri(plan.logs())))))
                .jobRunId());
  }

  /** How a job run is. */
  public JobRun jobRun(String id) {
    return call(
        "look at job run %s of application %s".formatted(id, plan.id()),
        () -> {
          var run =
              client.getJobRun(request -> request.applicationId(plan.id()).jobRunId(id)).jobRun();
          return new JobRun(id, run.stateAsString(), run.stateDetails());
        });
  }

  /** Asks a job run to end. */
  public void cancel(String id) {
    call(
        "cancel job run %s of application %s".formatted(id, plan.id()),
        () -> client.cancelJobRun(request -> request.applicationId(plan.id()).jobRunId(id)));
  }

  private <T> T call(String action, Supplier<T> request) {
    try {
      return request.get();
    } catch (ResourceNotFoundException e) {
      throw Failure.usage(
          "Could not %s: there is none of that id in this account and region (%s)"
              .formatted(action, region()),
          e);
    } catch (SdkException e) {
      throw AwsFailures.of(action, e, region(), EmrServerlessClient.serviceMetadata().regions());
    }
  }

  private Region region() {
    return client.serviceClientConfiguration().region();
  }

  @Override
  public void close() {
    client.close();
  }
}
