package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.pages.release.Export;
import java.net.URI;
import picocli.CommandLine.Option;

/** How a release is published. */
final class ExportOptions {
  @Option(
      names = "--accept-drop",
      paramLabel = "REASON",
      description =
          "Publish although there are more than 20%% fewer pages or offers than in the current release; the manifest keeps the reason.")
  private String acceptDrop;

  @Option(
      names = "--site-url",
      paramLabel = "URL",
      defaultValue = "https://example.com/",
      description = "Address of the site, for sitemap.xml. Default: ${DEFAULT-VALUE}")
  private URI site;

  Export.Settings settings() {
    if (acceptDrop != null && acceptDrop.isBlank()) {
      throw Failure.usage("--accept-drop wants the reason, in words");
    }
    if (site.getScheme() == null || site.getHost() == null) {
      throw Failure.usage("--site-url wants an address such as https://guide.example.org/");
    }
    String address = site.toASCIIString();
    return new Export.Settings(address.endsWith("/") ? address : address + "/", acceptDrop);
  }
}
