package dev.roundtable.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content hashes, as lower-case hexadecimal. */
public final class Hashes {
  private Hashes() {}

  /** SHA-256 of the UTF-8 bytes of a text. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String sha256(byte[] bytes) {
    return hex(newSha256().digest(bytes));
  }

  public static MessageDigest newSha256() {
    return digest("SHA-256");
  }

  /** MD5, which object stores give as the tag of an object; it guards against accidents only. */
  public static String md5(byte[] bytes) {
    return hex(digest("MD5").digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + algorithm, e);
    }
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
