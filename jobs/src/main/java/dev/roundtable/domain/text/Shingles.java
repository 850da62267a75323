package dev.roundtable.domain.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The set of a text's shingles: runs of {@value #WORDS} words, each as a 64-bit hash. Two texts are
 * alike as far as they share shingles. Source: Broder, "On the Resemblance and Containment of
 * Documents", SEQUENCES 1997.
 *
 * <p>Words are those of {@link Fold#words}, so that case, accents and punctuation do not count. A
 * letter or digit from U+2E80 on (kana, ideographs, Hangul) is a word of its own, because those
 * scripts do not blank between words. A text of fewer words is one shingle; without words it has
 * none.
 *
 * <p>Hashes of shingles come from the hashes of words by a cyclic polynomial, which makes the next
 * from the last in a few operations. Source: Lemire and Kaser, "Recursive n-gram hashing is
 * pairwise independent, at best", Computer Speech and Language 24 (2010).
 */
public final class Shingles {
  /** Words of a shingle. */
  public static final int WORDS = 5;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The shingles of a text; none if it is null. */
  public static Shingles of(String text) {
    return text == null ? new Shingles(new long[0]) : new Shingles(new Reader(text).read());
  }

  /** The set of hashes that {@link #hashes} gave; any order, repeats count once. */
  public static Shingles ofHashes(long... hashes) {
    return new Shingles(distinct(hashes.clone(), hashes.length));
  }

  /** The hashes, ascending. */
  public long[] hashes() {
    return sorted.clone();
  }

  /**
   * The set in four bytes a shingle, to keep beside a posting: the upper half of each hash. That
   * two postings of some 350 words share one by chance has a probability of about 1 in 30,000.
   */
  public byte[] packed() {
    ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Integer.BYTES);
    for (long hash : sorted) {
      bytes.putInt((int) (hash >>> Integer.SIZE));
    }
    return bytes.array();
  }

  /** The set that {@link #packed} gave. Compare only sets that were both packed. */
  public static Shingles unpacked(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    long[] hashes = new long[packed.length / Integer.BYTES];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (long) bytes.getInt() << Integer.SIZE;
    }
    return new Shingles(distinct(hashes, hashes.length));
  }

  public int size() {
    return sorted.length;
  }

  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /**
   * Shared shingles by all shingles of both, between 0 and 1. Two empty sets give 0: that neither
   * text has words does not make them alike.
   */
  public double jaccard(Shingles other) {
    int shared = shared(other);
    return shared == 0 ? 0 : (double) shared / ((long) size() + other.size() - shared);
  }

  /** How many shingles are in both sets. */
  public int shared(Shingles other) {
    int shared = 0;
    int at = 0;
    int otherAt = 0;
    while (at < sorted.length && otherAt < other.sorted.length) {
      int order = Long.compare(sorted[at], other.sorted[otherAt]);
      shared += order == 0 ? 1 : 0;
      at += order <= 0 ? 1 : 0;
      otherAt += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** The same as {@code shared(other) >= least}, but stops once too many do not match. */
  boolean sharesAtLeast(int least, Shingles other) {
    int spare = sorted.length - least;
    int otherSpare = other.sorted.length - least;
    int at = 0;
    int otherAt = 0;
    while (spare >= 0 && otherSpare >= 0 && at < sorted.length && otherAt < other.sorted.length) {
      int order = Long.compare(sorted[at], other.sorted[otherAt]);
      if (order <= 0) {
        at++;
      }
      if (order >= 0) {
        otherAt++;
      }
      if (order < 0) {
        spare--;
      } else if (order > 0) {
        otherSpare--;
      }
    }
    return spare >= 0 && otherSpare >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return sorted.length + " shingles";
  }

  private static long[] distinct(long[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** Reads a text once, from word to word. */
  private static final class Reader {
    private static final char GAP = 0;
    private static final char NOTHING = 1;
    private static final char ALONE = 2;
    private static final char[] READ = new char[0x250];
    private static final long AND = hash("and");

    static {
      for (char c = 0; c < READ.length; c++) {
        READ[c] = readAs(c);
      }
    }

    private final String text;
    private final long[] window = new long[WORDS];
    private long[] hashes;
    private int size;
    private int words;
    private long shingle;

    Reader(String text) {
      this.text = text;
      // About one word in 6 characters; grows where that is too few.
      hashes = new long[16 + text.length() / 6];
    }

    long[] read() {
      long state = WordHash.EMPTY;
      boolean inWord = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        char read = c < READ.length ? READ[c] : readAs(c);
        if (read > ALONE) {
          state = WordHash.add(state, read);
          inWord = true;
        } else if (read != NOTHING) {
          if (inWord) {
            word(WordHash.mix(state));
            state = WordHash.EMPTY;
            inWord = false;
          }
          if (read == ALONE) {
            word(c == '&' ? AND : WordHash.mix(WordHash.add(WordHash.EMPTY, Fold.of(c))));
          }
        }
      }
      if (inWord) {
        word(WordHash.mix(state));
      }
      if (words > 0 && words < WORDS) {
        keep(shingle);
      }
      return distinct(hashes, size);
    }

    /** The folded character if words are made of it, and else what it does between words. */
    private static char readAs(char c) {
      char folded = Fold.of(c);
      if (Fold.isWord(folded)) {
        return folded;
      }
      if (folded == '\'') {
        return NOTHING;
      }
      return folded == '&' || Character.isLetterOrDigit(folded) ? ALONE : GAP;
    }

    // Each word has turned once more for every word after it; the oldest is taken out again.
    private void word(long hash) {
      int slot = words % WORDS;
      shingle = Long.rotateLeft(shingle, 1) ^ Long.rotateLeft(window[slot], WORDS) ^ hash;
      window[slot] = hash;
      words++;
      if (words >= WORDS) {
        keep(shingle);
      }
    }

    private void keep(long hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = WordHash.mix(hash);
    }

    private static long hash(String word) {
      long state = WordHash.EMPTY;
      for (int i = 0; i < word.length(); i++) {
        state = WordHash.add(state, word.charAt(i));
      }
      return WordHash.mix(state);
    }
  }
}
