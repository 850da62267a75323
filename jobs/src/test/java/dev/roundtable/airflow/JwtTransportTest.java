package dev.roundtable.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtable.airflow.JwtTransport.Credentials;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose tokens are good for some calls. */
class JwtTransportTest {
  private static final Credentials LOGIN = new Credentials("ann", "hush", null);

  private final List<String> seen = new ArrayList<>();
  private HttpServer server;
  private URI base;
  private int logins;
  private int validToken = 1;
  private int loginStatus = 201;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    seen.add(exchange.getRequestMethod() + " " + path);
    if (path.equals("/auth/token") && loginStatus != 201) {
      send(exchange, loginStatus, "{}");
    } else if (path.equals("/auth/token")) {
      boolean known =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
              .equals("{\"username\":\"ann\",\"password\":\"hush\"}");
      logins++;
      send(
          exchange,
          known ? 201 : 401,
          known
              ? "{\"access_token\":\"t" + logins + "\"}"
              : "{\"detail\":\"Invalid credentials\"}");
    } else if (!("Bearer t" + validToken).equals(token)) {
      send(exchange, 401, "{\"detail\":\"Token Expired\"}");
    } else if (path.contains("slow")) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      // The rest never comes.
    } else {
      send(exchange, 200, path.contains("proxy") ? "<html>" : "{\"is\":\"fine\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void aTokenThatNoHeaderCanHoldIsRefusedAndNotShown() {
    assertThatThrownBy(() -> transport(new Credentials(null, null, "hush\n")))
        .isInstanceOf(Failure.class)
        .message()
        .contains("token")
        .doesNotContain("hush");
  }

  @Test
  void logsInWithTheFirstCallAndEncodesWhatItAsks() throws IOException {
    try (JwtTransport transport = transport(LOGIN)) {
      Call call = Call.get("/dags/a").with("token", "a+b c").with("limit", 5);
      assertThat(transport.send(call).body().path("is").asText()).isEqualTo("fine");
      assertThat(transport.send(Call.get("/proxy")).body().asText()).isEqualTo("<html>");
    }
    assertThat(seen)
        .containsExactly(
            "POST /auth/token", "GET /api/v2/dags/a?limit=5&token=a%2Bb+c", "GET /api/v2/proxy");
  }

  @Test
  void logsInAnewWhenTheTokenRanOut() throws IOException {
    try (JwtTransport transport = transport(LOGIN)) {
      assertThat(transport.send(Call.get("/a")).status()).isEqualTo(200);
      validToken = 2;
      assertThat(transport.send(Call.get("/a")).status()).isEqualTo(200);
      assertThat(logins).isEqualTo(2);
    }
  }

  @Test
  void aTokenOfOnesOwnIsNotReplaced() throws IOException {
    try (JwtTransport transport = transport(new Credentials(null, null, "t9"))) {
      assertThat(transport.send(Call.get("/a")).status()).isEqualTo(401);
      assertThat(logins).isZero();
    }
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() {
    try (JwtTransport transport = transport(new Credentials("ann", "wrong", null))) {
      assertThatThrownBy(() -> transport.send(Call.get("/a")))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("refuses the login of user ann (401: Invalid credentials)")
          .message()
          .doesNotContain("wrong");
    }
    assertThat(LOGIN.toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502})
  void aCallWhoseLoginFailedHasNotLeft(int status) throws IOException {
    Call call = Call.post("/dags/a/clearTaskInstances", Airflow.JSON.createObjectNode());
    try (JwtTransport transport = transport(LOGIN)) {
      loginStatus = status;
      assertNotSent(transport, call);
      loginStatus = 201;
      assertThat(transport.send(call).status()).isEqualTo(200);
      // A token that ran out needs a login in the middle; the call was refused for it.
      validToken = 2;
      loginStatus = status;
      assertNotSent(transport, call);
    }
  }

  private static void assertNotSent(JwtTransport transport, Call call) {
    assertThatThrownBy(() -> transport.send(call))
        .isInstanceOf(Transport.NotSentException.class)
        .hasMessageStartingWith("the login failed, POST /auth/token answered");
  }

  @Test
  void anAnswerThatDoesNotEndIsGivenUp() {
    try (JwtTransport transport = new JwtTransport(base, LOGIN, Duration.ofSeconds(3))) {
      assertThatThrownBy(() -> transport.send(Call.get("/slow")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing came within");
    }
  }

  @Test
  void aServerThatIsNotThereIsNotMistakenForOneThatBroke() {
    server.stop(0);
    try (JwtTransport transport = transport(LOGIN)) {
      assertThatThrownBy(() -> transport.send(Call.get("/a")))
          .isInstanceOf(Transport.NotSentException.class);
    }
  }

  private JwtTransport transport(Credentials credentials) {
    return new JwtTransport(base, credentials, Duration.ofSeconds(10));
  }
}
