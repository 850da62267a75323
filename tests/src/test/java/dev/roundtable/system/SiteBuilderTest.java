package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.domain.Hashes;
import dev.roundtable.pages.preview.PreviewServer;
import dev.roundtable.pages.release.Releases;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.SiteKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the tests of {@code tests/site} with Node: what a builder does with a release, and the
 * preview in Chromium. It gives them the release of the demo, served as S3 and as a preview.
 */
class SiteBuilderTest {
  private static final Path FOLDER = Path.of("site").toAbsolutePath();

  /** Runs wherever text becomes markup or script without being escaped. */
  private static final String HOSTILE =
      "\"'></script><script>window.hacked = 1</script><img src=x onerror=window.hacked=2>{{ 7 * 7 }}";

  @TempDir private static Path temp;
  private static EmbeddedS3 server;
  private static EmbeddedS3 hostileServer;
  private static ObjectStore store;
  private static ObjectStore hostileStore;
  private static PreviewServer preview;
  private static PreviewServer hostilePreview;

  @BeforeAll
  static void start() throws Exception {
    DemoRun.outcome();
    server = EmbeddedS3.start(DemoRun.workspace());
    store = ObjectStore.open(server.config());
    hostileServer = EmbeddedS3.start(temp.resolve("hostile"));
    hostileStore = ObjectStore.open(hostileServer.config());
    publishHostile();
    preview = serve(store);
    hostilePreview = serve(hostileStore);
    Tool.run(FOLDER, Map.of(), List.of("npm", "ci", "--no-progress"));
  }

  @AfterAll
  static void stop() {
    preview.close();
    hostilePreview.close();
    store.close();
    hostileStore.close();
    server.close();
    hostileServer.close();
  }

  @Test
  void aBuilderPullsChecksTypesAndBuilds() throws Exception {
    node("builder.test.mjs");
  }

  @Test
  void thePreviewIsReadInABrowser() throws Exception {
    node("preview.test.mjs");
  }

  private static void node(String tests) throws Exception {
    Map<String, String> settings =
        Map.of(
            "BUCKET", server.config().bucket(),
            "ENDPOINT", server.config().endpoint().toString(),
            "AWS_ACCESS_KEY_ID", server.config().accessKey(),
            "AWS_SECRET_ACCESS_KEY", server.config().secretKey(),
            "AWS_REGION", server.config().region(),
            "PULLED", DemoRun.site().toString(),
            "PREVIEW", "http://127.0.0.1:" + preview.port(),
            "HOSTILE", "http://127.0.0.1:" + hostilePreview.port(),
            "SCREENSHOTS", Path.of("target/screenshots").toAbsolutePath().toString());
    String output = Tool.run(FOLDER, settings, List.of("node", "--test", tests));
    assertThat(output).contains("# fail 0").doesNotContain("# pass 0");
  }

  private static PreviewServer serve(ObjectStore store) {
    return PreviewServer.start(
        new Releases(store), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** A page whose every text is hostile, published past all checks. */
  private static void publishHostile() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode page =
        mapper.readTree(
            Files.readString(DemoRun.site().resolve("pages/amazon/staff-data-engineer.json")));
    for (String key : List.of("text", "name", "prompt", "scope", "method", "label", "title")) {
      page.findParents(key).stream()
          .filter(parent -> parent.path(key).isTextual())
          .forEach(parent -> ((ObjectNode) parent).put(key, HOSTILE));
    }
    byte[] document = mapper.writeValueAsBytes(page);
    ObjectNode manifest = mapper.createObjectNode();
    manifest.put("release_id", "hostile").put("as_of", "2026-09-30").put("offers", 1);
    manifest
        .putArray("pages")
        .addObject()
        .put("slug", "hostile")
        .put("page_type", "company_level")
        .put("title", HOSTILE)
        .put("sha256", Hashes.sha256(document))
        .put("bytes", document.length)
        .put("last_modified", "2026-09-30");
    manifest.putArray("not_made").addObject().put("slug", "x").put("reason", HOSTILE);
    hostileStore.put(SiteKeys.object(Hashes.sha256(document)), document, null);
    hostileStore.put(
        SiteKeys.release("hostile", "manifest.json"), mapper.writeValueAsBytes(manifest), null);
    hostileStore.put(
        SiteKeys.POINTER, "{\"release_id\": \"hostile\"}".getBytes(StandardCharsets.UTF_8), null);
  }
}
