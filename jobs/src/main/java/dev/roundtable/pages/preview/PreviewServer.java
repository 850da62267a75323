package dev.roundtable.pages.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.PackagedFile;
import dev.roundtable.pages.release.Releases;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves releases as pages that people can read. Everything it shows is escaped, nothing but its
 * own script runs, and it changes nothing.
 */
public final class PreviewServer implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final String HTML = "text/html; charset=utf-8";

  /** No script, style or image but its own, no other host, no frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Files of the program by the path that they are served under, with their type. */
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/assets/preview.css", new Asset("preview/preview.css", "text/css; charset=utf-8"),
          "/assets/preview.js", new Asset("preview/preview.js", "text/javascript; charset=utf-8"),
          "/assets/echarts.js",
              new Asset(
                  "META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js",
                  "text/javascript; charset=utf-8"));

  private final HttpServer server;
  private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
  private final PreviewPages pages;
  private final boolean loopback;

  private record Asset(String resource, String type) {}

  private record Answer(int status, String type, byte[] body) {
    static Answer html(int status, String html) {
      return new Answer(status, HTML, html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private PreviewServer(HttpServer server, PreviewPages pages) {
    this.server = server;
    this.pages = pages;
    this.loopback = server.getAddress().getAddress().isLoopbackAddress();
  }

  /**
   * Starts to serve.
   *
   * @param address to listen on; port 0 takes one that is free
   */
  public static PreviewServer start(Releases releases, InetSocketAddress address) {
    try {
      HttpServer server = HttpServer.create(address, 0);
      PreviewServer preview = new PreviewServer(server, new PreviewPages(releases));
      server.setExecutor(preview.pool);
      server.createContext("/", preview::handle);
      server.start();
      return preview;
    } catch (IOException e) {
      throw Failure.usage(
          "Could not listen on "
              + address
              + ": "
              + e.getMessage()
              + ". Name another port with --port",
          e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerOrBug(exchange);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type());
      headers.set("Content-Security-Policy", POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cache-Control", "no-store");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
      if (!head) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  /** A bug ends one answer, not the preview. */
  private Answer answerOrBug(HttpExchange exchange) {
    try {
      return answer(exchange);
    } catch (RuntimeException e) {
      return Answer.html(500, pages.error("This is a bug of the preview: " + e));
    }
  }

  private Answer answer(HttpExchange exchange) {
    if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      return Answer.html(405, pages.error("This preview only shows; it takes GET requests."));
    }
    if (loopback && !isOwnName(exchange.getRequestHeaders().getFirst("Host"))) {
      // A page of another site that points a name of its own here must not read the preview.
      return Answer.html(421, pages.error("This preview answers on localhost only."));
    }
    String path = exchange.getRequestURI().getPath();
    Asset asset = ASSETS.get(path);
    if (asset != null) {
      return new Answer(
          200, asset.type(), PackagedFile.text(asset.resource()).getBytes(StandardCharsets.UTF_8));
    }
    try {
      Map<String, String> query = Query.of(exchange.getRequestURI().getRawQuery());
      return page(path, query)
          .orElseGet(() -> Answer.html(404, pages.error("There is no such page here.")));
    } catch (Failure e) {
      return Answer.html(404, pages.error(e.getMessage()));
    }
  }

  private Optional<Answer> page(String path, Map<String, String> query) {
    String release = query.get("release");
    if (path.equals("/")) {
      return Optional.of(Answer.html(200, pages.release(release, query.get("type"))));
    }
    if (path.equals("/diff")) {
      return Optional.of(Answer.html(200, pages.diff(query.get("from"), release)));
    }
    if (path.startsWith("/page/")) {
      return pages
          .page(release, path.substring("/page/".length()))
          .map(html -> Answer.html(200, html));
    }
    if (path.startsWith("/json/")) {
      return pages
          .json(release, path.substring("/json/".length()))
          .map(json -> new Answer(200, "application/json", json));
    }
    return Optional.empty();
  }

  private static boolean isOwnName(String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name);
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
