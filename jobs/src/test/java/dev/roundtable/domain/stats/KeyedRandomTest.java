package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedRandomTest {
  // Test vectors of Fowler, Noll and Vo for 64-bit FNV-1a.
  @Test
  void hashesAsPublished() {
    assertThat(KeyedRandom.hash("")).isEqualTo(0xcbf29ce484222325L);
    assertThat(KeyedRandom.hash("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(KeyedRandom.hash("foobar")).isEqualTo(0x85944171f73967e8L);
  }

  @Test
  void theKeyAloneDecides() {
    assertThat(KeyedRandom.of("amazon").nextLong()).isEqualTo(KeyedRandom.of("amazon").nextLong());
    assertThat(KeyedRandom.of("amazon").nextLong()).isNotEqualTo(KeyedRandom.of("meta").nextLong());
  }
}
