package dev.roundtable.domain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What servers that a command starts for itself need: a port and secrets that nobody else has. */
public final class Loopback {
  private Loopback() {}

  /** A port that is free at this moment. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
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
