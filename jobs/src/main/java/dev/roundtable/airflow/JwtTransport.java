package dev.roundtable.airflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Calls an Airflow API server over HTTP. The token is fetched with the first call, and once more
 * when the server says that it ran out: a call that was refused for its token was not carried out.
 */
public final class JwtTransport implements Transport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/v2";
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final int DELETE = 127;

  private final HttpClient client;
  private final URI base;
  private final Credentials credentials;
  private final Duration timeout;
  private String token;

  /**
   * How to log in: a token, or a name and password that buy one.
   *
   * @param token null if there are name and password
   */
  public record Credentials(String user, String password, String token) {
    /** Never shows the secrets. */
    @Override
    public String toString() {
      return user == null ? "a token" : "user " + user;
    }
  }

  /**
   * Nothing is sent yet.
   *
   * @param base address of the API server, with the path it is served under if any
   * @param timeout of one answer
   */
  public JwtTransport(URI base, Credentials credentials, Duration timeout) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
    this.base = URI.create(base.toString().replaceAll("/+$", ""));
    this.credentials = credentials;
    this.timeout = timeout;
    this.token = credentials.token();
    if (token != null && !token.chars().allMatch(sign -> sign > ' ' && sign < DELETE)) {
      throw Failure.usage("The token for Airflow holds blanks or other signs that no token has");
    }
  }

  @Override
  public String place() {
    return base.toString();
  }

  @Override
  public Reply send(Call call) throws IOException {
    if (token == null) {
      token = login();
    }
    Reply reply = exchange(authorized(call));
    if (reply.status() == UNAUTHORIZED && credentials.token() == null) {
      token = login();
      return exchange(authorized(call));
    }
    return reply;
  }

  /** A call that waits for a login has not left. */
  private String login() throws NotSentException {
    try {
      return newToken();
    } catch (NotSentException e) {
      throw e;
    } catch (IOException e) {
      throw new NotSentException("the login failed, " + e.getMessage(), e);
    }
  }

  private String newToken() throws IOException {
    JsonNode body =
        JSON.createObjectNode()
            .put("username", credentials.user())
            .put("password", credentials.password());
    HttpRequest request =
        request(base + "/auth/token")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    Reply reply = exchange(request);
    if (reply.isSuccess() && reply.body().path("access_token").isTextual()) {
      return reply.body().path("access_token").textValue();
    }
    if (reply.status() >= 500 || reply.status() == TOO_MANY) {
      throw new IOException("POST /auth/token answered " + reply.status());
    }
    throw Failure.usage(
        "Airflow at %s refuses the login of %s (%d: %s). Check ROUNDTABLE_AIRFLOW_USER and ROUNDTABLE_AIRFLOW_PASSWORD"
            .formatted(base, credentials, reply.status(), reply.detail()));
  }

  private HttpRequest authorized(Call call) throws JsonProcessingException {
    HttpRequest.Builder request =
        request(base + API + call.path() + query(call.query()))
            .header("Authorization", "Bearer " + token);
    if (call.body() == null) {
      return request.method(call.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(call.body())))
        .build();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
  }

  private static String query(Map<String, Object> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue().toString()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The time is that of the whole answer: a request's own would end with its headers. */
  private Reply exchange(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), body(response.body()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("nothing came within %d s".formatted(timeout.toSeconds()), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectException
          || e.getCause() instanceof HttpConnectTimeoutException) {
        throw new NotSentException("nobody answers there", e);
      }
      throw new IOException("the connection broke: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw Failure.service("Interrupted while waiting for Airflow at " + base, e);
    }
  }

  /** Errors of a proxy on the way are not JSON. */
  private static JsonNode body(String text) {
    try {
      return text.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  @Override
  public void close() {
    // The client's threads end with the last reference to it.
  }
}
