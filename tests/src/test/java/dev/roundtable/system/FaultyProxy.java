package dev.roundtable.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** Stands before a server and does to its answers what networks and gateways do. */
final class FaultyProxy implements AutoCloseable {
  /** What becomes of one answer. */
  enum Fault {
    /** The gateway cannot reach the server, which sees nothing. */
    BAD_GATEWAY,
    /** The server does what it is asked; half of its answer arrives. */
    CUT,
    /** The server does what it is asked; its answer does not arrive in time. */
    SLOW
  }

  private static final int SLOW_MILLIS = 20_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final URI target;
  private final HttpServer server;
  private int forwarded;

  FaultyProxy(URI target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next answers to calls of the API; a login passes. */
  void next(Fault... next) {
    synchronized (faults) {
      faults.clear();
      faults.addAll(List.of(next));
      forwarded = 0;
    }
  }

  /** Calls of the API that the server has seen since. */
  int forwarded() {
    synchronized (faults) {
      return forwarded;
    }
  }

  private Fault take(HttpExchange exchange) {
    synchronized (faults) {
      if (!exchange.getRequestURI().getPath().startsWith("/api")) {
        return null;
      }
      Fault fault = faults.poll();
      forwarded += fault == Fault.BAD_GATEWAY ? 0 : 1;
      return fault;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Fault fault = take(exchange);
    if (fault == Fault.BAD_GATEWAY) {
      exchange.sendResponseHeaders(502, -1);
      exchange.close();
      return;
    }
    HttpResponse<byte[]> response = forward(exchange);
    byte[] body = response.body();
    if (fault == Fault.SLOW) {
      pause();
    }
    response
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body, 0, fault == Fault.CUT ? body.length / 2 : body.length);
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String header : List.of("Authorization", "Content-Type", "Accept")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
