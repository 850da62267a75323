package dev.roundtable.domain;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program as a process: where its classes are, and the end of those that it started. */
public final class OwnProcess {
  private OwnProcess() {}

  /** The jar, or the folder of classes, that the program runs from. */
  public static Path code() {
    try {
      return Path.of(OwnProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program's own location is not a path", e);
    }
  }

  /** Ends a process that watches its standard input, by force if it takes too long. */
  public static void end(Process process, long seconds) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
