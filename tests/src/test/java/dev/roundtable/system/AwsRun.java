package dev.roundtable.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A stand-in for AWS with buckets, an application and databases, for all tests of this JVM. */
final class AwsRun {
  static final String BUCKET = "roundtable-data";

  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  private static final Path TEMPLATE =
      Launcher.ROOT.resolve("infra/aws/src/test/resources/snapshots/RoundtableCatalogue.json");

  private static final List<String> TABLES =
      List.of(
          "bronze/raw_offer",
          "gold/page",
          "gold/tech_stack",
          "silver/parsed_offer",
          "silver/parsed_report",
          "silver/posting");

  private static AwsRun running;

  final Path folder;
  final AwsStandIn aws;
  final S3Client s3;
  final EmrServerlessClient emr;
  final GlueClient glue;
  final String application;

  private AwsRun(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    aws = AwsStandIn.start(folder);
    Region region = Region.of(AwsStandIn.REGION);
    URI address = aws.address();
    s3 =
        S3Client.builder()
            .region(region)
            .endpointOverride(address)
            .credentialsProvider(KEYS)
            .forcePathStyle(true)
            .build();
    emr =
        EmrServerlessClient.builder()
            .region(region)
            .endpointOverride(address)
            .credentialsProvider(KEYS)
            .build();
    glue =
        GlueClient.builder()
            .region(region)
            .endpointOverride(address)
            .credentialsProvider(KEYS)
            .build();
    s3.createBucket(request -> request.bucket(BUCKET));
    s3.createBucket(request -> request.bucket("roundtable-logs"));
    application =
        emr.createApplication(
                request -> request.name("roundtable").type("SPARK").releaseLabel("emr-7.10.0"))
            .applicationId();
    for (String table : TABLES) {
      put(BUCKET, "lake/%s/_delta_log/00000000000000000000.json".formatted(table), new byte[0]);
    }
    for (JsonNode database : deployed("AWS::Glue::Database")) {
      String name = database.at("/DatabaseInput/Name").textValue();
      glue.createDatabase(request -> request.databaseInput(input -> input.name(name)));
    }
  }

  /** What infra/aws makes of a kind for the catalogue: the properties of each. */
  static List<JsonNode> deployed(String kind) throws IOException {
    List<JsonNode> deployed = new ArrayList<>();
    for (JsonNode resource : Roundtable.json(Files.readString(TEMPLATE)).path("Resources")) {
      if (resource.path("Type").asText().equals(kind)) {
        deployed.add(resource.path("Properties"));
      }
    }
    return deployed;
  }

  /** The stand-in, started with the first call. */
  static synchronized AwsRun get() throws IOException, InterruptedException {
    if (running == null) {
      running = new AwsRun(Files.createTempDirectory("roundtable-aws"));
      Runtime.getRuntime().addShutdownHook(new Thread(running.aws::close));
    }
    return running;
  }

  /** Runs a command as a user who has keys and the address in the environment. */
  Roundtable.Outcome run(String... arguments) {
    return Roundtable.withKeys("key", "secret", () -> runWithoutKeys(arguments));
  }

  /** The same without keys. */
  Roundtable.Outcome runWithoutKeys(String... arguments) {
    System.setProperty("aws.endpointUrl", aws.address().toString());
    System.setProperty("roundtable.emr.poll.millis", "20");
    try {
      return Roundtable.run(arguments);
    } finally {
      System.clearProperty("aws.endpointUrl");
      System.clearProperty("roundtable.emr.poll.millis");
    }
  }

  void put(String bucket, String key, byte[] content) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }
}
