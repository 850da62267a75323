package dev.roundtable.domain.stats;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Random numbers that depend on a key alone, so that a rerun draws the same. */
final class KeyedRandom {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private KeyedRandom() {}

  /** A generator seeded with the 64-bit FNV-1a hash of the key's UTF-8 bytes. */
  static SplittableRandom of(String key) {
    return new SplittableRandom(hash(key));
  }

  static long hash(String key) {
    long hash = FNV_OFFSET;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}
