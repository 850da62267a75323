package dev.roundtable.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** The stacks, one for each concern, in the order in which they are deployed. */
public final class RoundtableAws {
  private final StorageStack storage;
  private final ProcessingStack processing;
  private final CatalogueStack catalogue;
  private final OrchestrationStack orchestration;
  private final ObservationStack observation;

  RoundtableAws(App app, Settings settings) {
    StackProps props = StackProps.builder().env(environment()).build();
    storage = new StorageStack(app, "RoundtableStorage", props, settings);
    processing = new ProcessingStack(app, "RoundtableProcessing", props, storage);
    catalogue = new CatalogueStack(app, "RoundtableCatalogue", props, storage);
    orchestration =
        new OrchestrationStack(
            app, "RoundtableOrchestration", props, settings, storage, processing);
    observation = new ObservationStack(app, "RoundtableObservation", props, settings, processing);
    Tags.of(app).add("project", "roundtable");
    Aspects.of(app).add(new AwsSolutionsChecks());
  }

  /** Writes the templates that {@code cdk} deploys. */
  public static void main(String[] args) {
    App app = app().build();
    new RoundtableAws(app, Settings.of(app.getNode()));
    app.synth();
  }

  /** An application with the ways of CDK that the stacks count on. */
  static App.Builder app() {
    return App.Builder.create()
        .analyticsReporting(false)
        .postCliContext(Map.of("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true));
  }

  StorageStack storage() {
    return storage;
  }

  ProcessingStack processing() {
    return processing;
  }

  CatalogueStack catalogue() {
    return catalogue;
  }

  OrchestrationStack orchestration() {
    return orchestration;
  }

  ObservationStack observation() {
    return observation;
  }

  /** The account and region that {@code cdk} was called for; none while testing. */
  private static Environment environment() {
    return Environment.builder()
        .account(System.getenv("CDK_DEFAULT_ACCOUNT"))
        .region(System.getenv("CDK_DEFAULT_REGION"))
        .build();
  }
}
