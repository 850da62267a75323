package dev.roundtable.domain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What servers that a command starts for itself need: a port and secrets that nobody else has. */
public final class Loopback {
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 32_767;

  private Loopback() {}

  /**
   * A port that is free at this moment, and that no connection is given before a server takes it:
   * systems give connections ports above these.
   */
  public static int freePort() throws IOException {
    SecureRandom random = new SecureRandom();
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = FIRST_PORT + random.nextInt(LAST_PORT - FIRST_PORT + 1);
      if (!isTaken(port)) {
        return port;
      }
    }
    throw new IOException("No port between %d and %d is free".formatted(FIRST_PORT, LAST_PORT));
  }

  /** True if something listens at a port already. */
  public static boolean isTaken(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A secret of so many random bytes, in hexadecimal digits. */
  public static String secret(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
