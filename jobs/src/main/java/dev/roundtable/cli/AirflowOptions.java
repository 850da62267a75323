package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.airflow.JwtTransport;
import dev.roundtable.airflow.MwaaTransport;
import dev.roundtable.airflow.local.Access;
import dev.roundtable.domain.Failure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.mwaa.MwaaClient;

/** Which Airflow: one that is named, one of the environment, or the local one that runs. */
final class AirflowOptions {
  /** Where a local Airflow keeps what it has. */
  static final String HOME = ".roundtable/airflow";

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Address of Airflow's API server. Default: $ROUNDTABLE_AIRFLOW_URL. Log in with $ROUNDTABLE_AIRFLOW_USER and $ROUNDTABLE_AIRFLOW_PASSWORD, or a token in $ROUNDTABLE_AIRFLOW_TOKEN.")
  private URI url;

  @Option(
      names = "--mwaa",
      paramLabel = "NAME",
      description =
          "Environment of Amazon MWAA, called with the default AWS credential chain. Default: $ROUNDTABLE_MWAA_ENVIRONMENT")
  private String mwaa;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Call the local Airflow of this folder. Without --url, --mwaa and the environment it is that of "
              + HOME)
  private Path home;

  @Option(
      names = "--verbose",
      description = "Show what the libraries log, and the stack of an error.")
  // Looked for before the rest is parsed, by Logging: libraries read their log level once.
  @SuppressWarnings("UnusedVariable")
  private boolean verbose;

  /** Opens it; nothing is sent yet. */
  Airflow open() {
    return find()
        .orElseThrow(
            () ->
                Failure.usage(
                    "No Airflow is named, and none runs from %s. Start one with './roundtable airflow local', or name one with --url or --mwaa"
                        .formatted(folder())));
  }

  private Path folder() {
    return home == null ? Path.of(HOME) : home;
  }

  private Optional<Airflow> find() {
    if (Stream.of(mwaa, url, home).filter(Objects::nonNull).count() > 1) {
      throw Failure.usage(
          "--url, --mwaa and --home each name an Airflow; one command works with one");
    }
    if (mwaa != null) {
      return Optional.of(ofMwaa(mwaa));
    }
    if (url != null) {
      return Optional.of(at(url));
    }
    Optional<Airflow> named = home == null ? ofEnvironment() : Optional.empty();
    return named.or(() -> Access.of(folder()).map(AirflowOptions::local));
  }

  /** The Airflow that the environment names; empty if it names none. */
  static Optional<Airflow> ofEnvironment() {
    String environment = env("ROUNDTABLE_MWAA_ENVIRONMENT");
    String address = env("ROUNDTABLE_AIRFLOW_URL");
    if (environment != null && address != null) {
      throw Failure.usage(
          "ROUNDTABLE_MWAA_ENVIRONMENT and ROUNDTABLE_AIRFLOW_URL name two Airflows; unset one");
    }
    return environment != null
        ? Optional.of(ofMwaa(environment))
        : Optional.ofNullable(address).map(AirflowOptions::address).map(AirflowOptions::at);
  }

  private static Airflow ofMwaa(String environment) {
    return new Airflow(new MwaaTransport(mwaaClient(), environment));
  }

  private static Airflow at(URI address) {
    return new Airflow(new JwtTransport(checked(address), credentials(), TIMEOUT));
  }

  static Airflow local(Access access) {
    var credentials = new JwtTransport.Credentials(access.user(), access.password(), null);
    return new Airflow(new JwtTransport(access.url(), credentials, TIMEOUT));
  }

  private static URI address(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw Failure.usage("ROUNDTABLE_AIRFLOW_URL is no address: " + e.getMessage(), e);
    }
  }

  private static URI checked(URI address) {
    if (address.getUserInfo() != null) {
      throw Failure.usage(
          "The address of Airflow must not hold a login; set ROUNDTABLE_AIRFLOW_USER and ROUNDTABLE_AIRFLOW_PASSWORD");
    }
    if (address.getHost() == null || !SCHEMES.contains(String.valueOf(address.getScheme()))) {
      throw Failure.usage(
          "'%s' is no address of an Airflow; one is http://airflow.example.org:8080"
              .formatted(address));
    }
    return address;
  }

  private static JwtTransport.Credentials credentials() {
    String token = env("ROUNDTABLE_AIRFLOW_TOKEN");
    String user = env("ROUNDTABLE_AIRFLOW_USER");
    String password = env("ROUNDTABLE_AIRFLOW_PASSWORD");
    if (token == null && (user == null || password == null)) {
      throw Failure.usage(
          "Airflow wants a login: set ROUNDTABLE_AIRFLOW_USER and ROUNDTABLE_AIRFLOW_PASSWORD, or ROUNDTABLE_AIRFLOW_TOKEN");
    }
    return new JwtTransport.Credentials(user, password, token);
  }

  private static MwaaClient mwaaClient() {
    return MwaaClient.builder()
        .region(region())
        .overrideConfiguration(
            settings ->
                settings
                    .apiCallTimeout(MwaaTransport.TIMEOUT)
                    // What may be sent again is the caller's business, who knows the call.
                    .retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  /** As the credentials are found: the environment, the profile, the machine. */
  private static Region region() {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      throw Failure.usage(
          "Amazon MWAA is asked in a region, and none is configured; set AWS_REGION, or one in the AWS profile",
          e);
    }
  }

  private static String env(String name) {
    String value = System.getenv(name);
    // Secrets that are kept in files often end with a new line.
    return value == null || value.isBlank() ? null : value.strip();
  }
}
