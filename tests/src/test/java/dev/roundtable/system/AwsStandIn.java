package dev.roundtable.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtable.domain.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * AWS on loopback: a moto server, and before it a proxy that answers as AWS does when it is busy or
 * says no.
 */
final class AwsStandIn implements AutoCloseable {
  static final String REGION = "us-east-1";

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  /** An answer of the proxy's own. */
  record Answer(int status, String body) {
    /** As services with JSON say no. */
    static Answer refusal(int status, String code) {
      return new Answer(
          status, "{\"__type\":\"%s\",\"message\":\"told by the test\"}".formatted(code));
    }

    /** As S3 says no. */
    static Answer ofS3(int status, String code) {
      return new Answer(
          status,
          "<Error><Code>%s</Code><Message>told by the test</Message></Error>".formatted(code));
    }
  }

  private record Planned(String call, Answer answer) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Deque<Planned> planned = new ArrayDeque<>();
  private final Process moto;
  private final URI target;
  private final HttpServer server;
  private String watched;
  private Consumer<String> watcher;

  private AwsStandIn(Process moto, URI target) throws IOException {
    this.moto = moto;
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  static AwsStandIn start(Path folder) throws IOException, InterruptedException {
    int port = Loopback.freePort();
    Path command = Engines.python().resolveSibling("moto_server");
    Process moto =
        new ProcessBuilder(command.toString(), "-H", "127.0.0.1", "-p", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("moto.log").toFile())
            .start();
    for (int i = 0; i < 1800 && moto.isAlive(); i++) {
      if (answers(port)) {
        return new AwsStandIn(moto, URI.create("http://127.0.0.1:" + port));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    moto.destroyForcibly();
    throw new IOException("moto did not start; its log is in " + folder);
  }

  private static boolean answers(int port) {
    try {
      new Socket(InetAddress.getLoopbackAddress(), port).close();
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Answers the next calls of a kind.
   *
   * @param call regular expression of method, path and target: {@code GET /applications/.*}
   */
  synchronized void next(String call, int times, Answer answer) {
    for (int i = 0; i < times; i++) {
      planned.add(new Planned(call, answer));
    }
  }

  /** Tells of the answer to a kind of call before the caller has it. */
  synchronized void watch(String call, Consumer<String> body) {
    watched = call;
    watcher = body;
  }

  /** Forgets what was planned, and gives how many answers were never asked for. */
  synchronized int reset() {
    int left = planned.size();
    planned.clear();
    watched = null;
    return left;
  }

  private synchronized Answer take(String call) {
    for (Planned plan : planned) {
      if (call.matches(plan.call())) {
        planned.remove(plan);
        return plan.answer();
      }
    }
    return null;
  }

  private synchronized Consumer<String> watcher(String call) {
    return watched != null && call.matches(watched) ? watcher : body -> {};
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String call =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().getPath()
            + (target == null ? "" : " " + target);
    Answer own = take(call);
    if (own != null) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      send(exchange, own.status(), own.body().getBytes(StandardCharsets.UTF_8));
      return;
    }
    HttpResponse<byte[]> response = forward(exchange);
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    watcher(call).accept(new String(response.body(), StandardCharsets.UTF_8));
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> request.header(header.getKey(), value));
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    moto.destroy();
  }
}
