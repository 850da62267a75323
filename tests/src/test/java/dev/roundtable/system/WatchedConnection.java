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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A way to an S3 server on which something happens right before the first object is written whose
 * key has a given part: the connection breaks for good, as if the machine that writes had died, or
 * somebody else is faster.
 */
final class WatchedConnection implements AutoCloseable {
  private final ServerSocket door;
  private final URI server;
  private final String part;
  private final Consumer<WatchedConnection> moment;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final AtomicBoolean reached = new AtomicBoolean();
  private volatile boolean broken;

  /**
   * Opens the way.
   *
   * @param part of the key of an object that is to be written
   * @param moment what happens then, once
   */
  WatchedConnection(URI server, String part, Consumer<WatchedConnection> moment)
      throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.part = part;
    this.moment = moment;
    pool.execute(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Whether the moment has come. */
  boolean isReached() {
    return reached.get();
  }

  /** Ends every connection, and lets no other in. */
  void breakOff() {
    broken = true;
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        if (watched
            && isWatched(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))
            && reached.compareAndSet(false, true)) {
          moment.accept(this);
        }
        if (broken) {
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One of the two hung up, which ends the other.
    }
  }

  private boolean isWatched(String request) {
    return request.startsWith("PUT ") && request.split(" ", 3)[1].contains(part);
  }

  @Override
  public void close() {
    breakOff();
    pool.shutdownNow();
  }
}
