package dev.roundtable.system;

import java.io.IOException;

/**
 * Trino's own process: starts the server, and ends when standard input does. Runs on a class path
 * of Trino and this class alone, on a newer Java than this project's, hence the reflection.
 */
final class TrinoServer {
  private TrinoServer() {}

  /** Its arguments: the version. */
  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    Class<?> server = Class.forName("io.trino.server.Server");
    server
        .getMethod("start", String.class)
        .invoke(server.getDeclaredConstructor().newInstance(), args[0]);
    while (System.in.read() != -1) {
      // The parent writes nothing; only the end of the stream matters.
    }
    Runtime.getRuntime().halt(0);
  }
}
