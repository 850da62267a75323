package dev.roundtable.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.mwaa.MwaaClient;

/** The service's side of {@code InvokeRestApi}, in the shapes that it documents. */
class MwaaTransportTest {
  private HttpServer server;
  private MwaaTransport transport;
  private JsonNode asked;
  private int status = 200;
  private String error;
  private String answer = "{}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/restapi/guide", this::answer);
    server.start();
    transport =
        transport(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hush")));
  }

  private MwaaTransport transport(AwsCredentialsProvider credentials) {
    MwaaClient client =
        MwaaClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .credentialsProvider(credentials)
            .overrideConfiguration(
                settings ->
                    settings
                        .putAdvancedOption(
                            SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true)
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(Duration.ofSeconds(60)))
            .build();
    return new MwaaTransport(client, "guide");
  }

  @AfterEach
  void stop() {
    transport.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked = Airflow.JSON.readTree(exchange.getRequestBody().readAllBytes());
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    if (error != null) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", error);
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void carriesACallAndItsAnswer() throws IOException {
    answer =
        """
        {"RestApiStatusCode":200,"RestApiResponse":
          {"dag_runs":[{"dag_run_id":"as_of_2026-09-30","duration":1.5,"conf":{},"note":null,"ok":true}]}}
        """;
    Call call =
        Call.postRepeatable(
                "/dags/a/dagRuns",
                ScriptedTransport.json("{\"logical_date\":null,\"n\":[1,\"x\",true]}"))
            .with("limit", 100);
    Reply reply = transport.send(call);
    assertThat(asked)
        .isEqualTo(
            ScriptedTransport.json(
                """
                {"Path":"/dags/a/dagRuns","Method":"POST","QueryParameters":{"limit":"100"},
                 "Body":{"logical_date":null,"n":[1,"x",true]}}
                """));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .hasToString(
            "{\"dag_runs\":[{\"dag_run_id\":\"as_of_2026-09-30\",\"duration\":1.5,\"conf\":{},\"note\":null,\"ok\":true}]}");
  }

  @Test
  void whatAirflowRefusesIsItsAnswer() throws IOException {
    fail(
        400,
        "RestApiClientException",
        "{\"RestApiStatusCode\":409,\"RestApiResponse\":{\"detail\":\"there\"}}");
    assertThat(transport.send(Call.get("/dags/a")))
        .isEqualTo(new Reply(409, ScriptedTransport.json("{\"detail\":\"there\"}")));
    fail(
        400,
        "RestApiServerException",
        "{\"RestApiStatusCode\":500,\"RestApiResponse\":{\"detail\":\"oh\"}}");
    assertThat(transport.send(Call.get("/dags/a")).status()).isEqualTo(500);
  }

  @Test
  void whatAwsRefusesIsAMatterOfConfiguration() {
    fail(403, "AccessDeniedException", "{\"Message\":\"no\"}");
    assertThatThrownBy(() -> transport.send(Call.get("/dags")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("need airflow:InvokeRestApi");
    fail(404, "ResourceNotFoundException", "{\"message\":\"no\"}");
    assertThatThrownBy(() -> transport.send(Call.get("/dags")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("There is no MWAA environment guide in us-east-1 in this account");
  }

  @Test
  void moreThanTheServiceCarriesBackIsSaidInPlaceOfALog() {
    TaskInstance task = new TaskInstance("guide", "run", "ingest", -1, "failed", 1);
    fail(400, "ValidationException", "{\"message\":\"Response payload size exceeded\"}");
    try (Airflow airflow = new Airflow(transport)) {
      assertThatThrownBy(() -> airflow.log(task))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Response payload size exceeded");
    }
  }

  @Test
  void aCallThatIsTurnedAwayIsKnownNotToBeCarriedOut() {
    fail(429, "ThrottlingException", "{\"message\":\"Rate exceeded\"}");
    Call call = Call.post("/dags/a/clearTaskInstances", Airflow.JSON.createObjectNode());
    assertThatThrownBy(() -> transport.send(call))
        .isInstanceOf(Transport.NotSentException.class)
        .hasMessage("Rate exceeded");
  }

  @Test
  void whatPassesIsLeftToTheCaller() {
    fail(500, "InternalServerException", "{\"message\":\"later\"}");
    assertThatThrownBy(() -> transport.send(Call.get("/dags"))).isInstanceOf(IOException.class);
    server.stop(0);
    assertThatThrownBy(() -> transport.send(Call.get("/dags"))).isInstanceOf(IOException.class);
  }

  @Test
  void moreThanTheServiceCarriesIsNotSent() {
    JsonNode body = Airflow.JSON.createObjectNode().put("conf", "x".repeat(7 << 20));
    assertThatThrownBy(() -> transport.send(Call.post("/dags/a/dagRuns", body)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("MWAA carries at most 6291456");
    assertThat(asked).isNull();
  }

  private void fail(int code, String type, String body) {
    status = code;
    error = type;
    answer = body;
  }

  @Test
  void withoutCredentialsNothingIsTriedAgain() {
    AwsCredentialsProvider none =
        AwsCredentialsProviderChain.of(
            () -> {
              throw SdkClientException.create("There is no profile");
            });
    try (MwaaTransport withoutKeys = transport(none)) {
      assertThatThrownBy(() -> withoutKeys.send(Call.get("/dags")))
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE))
          .hasMessageContaining("there are no AWS credentials");
    }
  }
}
