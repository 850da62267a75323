package dev.roundtable.cli;

import dev.roundtable.pages.preview.PreviewServer;
import dev.roundtable.pages.release.Releases;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows releases in a browser. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "Serve the releases as pages to look at, with charts, what every number rests on, missing pages, findings and differences.",
      "Ends with Ctrl-C. Reads only, and listens on this machine only unless told otherwise."
    })
final class PreviewCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8484",
      description = "Port to listen on; 0 takes one that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on. Default: ${DEFAULT-VALUE}; another one shows the pages to others.")
  private String bind;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (Workspace workspace = Workspace.forReading(options)) {
      Releases releases = new Releases(workspace.store());
      String current = releases.current().releaseId();
      try (PreviewServer server =
          PreviewServer.start(releases, new InetSocketAddress(bind, port))) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Release %s: http://%s:%d/   (Ctrl-C ends)%n", current, bind, server.port());
        out.flush();
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }
}
