package dev.roundtable.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A way to an S3 server that breaks for good when an object is to be written whose key ends as
 * given: as if the machine that writes had died right before.
 */
final class BreakingConnection implements AutoCloseable {
  private final ServerSocket door;
  private final URI server;
  private final String lastWords;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private volatile boolean broken;

  BreakingConnection(URI server, String lastWords) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.lastWords = lastWords;
    pool.execute(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  boolean isBroken() {
    return broken;
  }

  private void accept() {
    while (!broken) {
      try {
        Socket client = door.accept();
        Socket to = new Socket(server.getHost(), server.getPort());
        pool.execute(() -> pass(client, to, true));
        pool.execute(() -> pass(to, client, false));
      } catch (IOException e) {
        return; // The door was closed.
      }
    }
  }

  private void pass(Socket from, Socket to, boolean watched) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (broken
            || (watched && isLast(new String(buffer, 0, read, StandardCharsets.ISO_8859_1)))) {
          broken = true;
          door.close();
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One of the two hung up, which ends the other.
    }
  }

  private boolean isLast(String request) {
    return request.startsWith("PUT ") && request.split(" ", 3)[1].endsWith(lastWords);
  }

  @Override
  public void close() {
    broken = true;
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pool.shutdownNow();
  }
}
