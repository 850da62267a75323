package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordHashTest {
  @Test
  void theWordsOfUpToFourLettersAllDiffer() {
    Set<Long> hashes = new HashSet<>();
    int words = 0;
    for (int number = 0; number < 27 * 27 * 27 * 27; number++) {
      hashes.add(hash(word(number)));
      words++;
    }
    assertThat(hashes).hasSize(words);
  }

  @Test
  void aBitOfTheWordTurnsHalfOfTheHash() {
    Random random = new Random(1);
    int[] turned = new int[Long.SIZE];
    int tries = 20_000;
    for (int i = 0; i < tries; i++) {
      char[] word = word(random.nextInt(27 * 27 * 27 * 27)).toCharArray();
      long before = hash(new String(word));
      word[random.nextInt(word.length)] ^= (char) (1 << random.nextInt(5));
      long changed = before ^ hash(new String(word));
      for (int bit = 0; bit < Long.SIZE; bit++) {
        turned[bit] += (int) (changed >>> bit) & 1;
      }
    }
    // A count is binomial(20,000, 1/2), of which 5 standard deviations are 0.018.
    for (int count : turned) {
      assertThat((double) count / tries).isCloseTo(0.5, within(0.018));
    }
  }

  // Base 27 with letters for digits, so that all lengths up to 4 occur.
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; word.isEmpty() || rest > 0; rest /= 27) {
      word.append((char) ('a' + rest % 27));
    }
    return word.toString();
  }

  private static long hash(String word) {
    long state = WordHash.EMPTY;
    for (int i = 0; i < word.length(); i++) {
      state = WordHash.add(state, word.charAt(i));
    }
    return WordHash.mix(state);
  }
}
