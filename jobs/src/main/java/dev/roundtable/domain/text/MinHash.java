package dev.roundtable.domain.text;

import java.util.Arrays;

/**
 * A signature of a set of shingles. At each of its {@value #SIZE} places two signatures are equal
 * with a probability of J, the Jaccard similarity of the sets; so the share of equal places
 * estimates J with a standard error of at most sqrt(J (1 - J) / {@value #SIZE}), 0.019 at J = 0.8.
 * Source: Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997.
 *
 * <p>The places form {@value #BANDS} bands of {@value #ROWS} rows. Two sets are candidates if all
 * rows of some band are equal, which has a probability of about 1 - (1 - J^{@value #ROWS})^{@value
 * #BANDS}: 0.99926 at J = 0.8, more than 0.9999999 at 0.9; but 0.40 at 0.6, 0.093 at 0.5, 0.013 at
 * 0.4. Source: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4. (With 128
 * places there is no such choice: 25 bands of 5 find 0.55 of the pairs at 0.5, and 21 of 6 only
 * 0.998 at 0.8.)
 *
 * <p>One hash per place and shingle would be {@value #SIZE} times the number of shingles. Instead
 * all shingles are thrown into the places in rounds until no place is empty, about m ln m throws
 * for m places, whatever the number of shingles; a place keeps the least value of the first round
 * that reached it. Unlike one-permutation hashing with borrowed values, this is unbiased and
 * concentrated as m independent hashes are, also for texts with fewer shingles than places, which
 * most postings are. Source: Dahlgaard, Knudsen and Thorup, "Fast Similarity Sketching", FOCS 2017.
 */
public final class MinHash {
  /** Groups of places of which one has to be equal. */
  public static final int BANDS = 50;

  /** Places of a band. */
  public static final int ROWS = 9;

  /** Places of a signature. */
  public static final int SIZE = BANDS * ROWS;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int ROUND_SHIFT = 48;
  private static final long VALUE = (1L << ROUND_SHIFT) - 1;

  private static final int PLANE = (SIZE + Long.SIZE - 1) / Long.SIZE;
  private static final int MOST_DIFFERING = 105;

  private final long[] places;

  private MinHash(long[] places) {
    this.places = places;
  }

  /** The signature of a set; that of an empty set is like no other. */
  public static MinHash of(Shingles shingles) {
    return new MinHash(shingles.isEmpty() ? new long[0] : fill(shingles.hashes()));
  }

  /** The share of equal places, which estimates the Jaccard similarity of the sets. */
  public double similarity(MinHash other) {
    int equal = 0;
    for (int i = 0; i < Math.min(places.length, other.places.length); i++) {
      equal += places[i] == other.places[i] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /**
   * One key per band, in the order of the bands; none for an empty set. Keys of different bands
   * differ, so that all may go into one table of buckets.
   */
  public long[] bandKeys() {
    long[] keys = new long[places.length / ROWS];
    for (int band = 0; band < keys.length; band++) {
      long key = band;
      for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
        key = WordHash.mix(key * GOLDEN + places[row]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /**
   * Two bits of every place, which tell in a few steps that two sets are too far apart: see {@link
   * #mayBeNear}.
   */
  long[] sketch() {
    long[] sketch = new long[2 * PLANE];
    for (int i = 0; i < places.length; i++) {
      sketch[i / Long.SIZE] |= (places[i] & 1) << i;
      sketch[PLANE + i / Long.SIZE] |= ((places[i] >>> 1) & 1) << i;
    }
    return sketch;
  }

  /**
   * False if the Jaccard similarity is most likely below 0.8. At 0.8 a place differs in its two
   * bits with a probability of (1 - 0.8) * 3 / 4, so that 67.5 places do, with a standard deviation
   * of at most 7.6; the limit is five of them further. At 0.6 it is passed with a probability of
   * 0.001. Source: Li and König, "b-Bit Minwise Hashing", WWW 2010.
   */
  static boolean mayBeNear(long[] sketch, long[] other) {
    int differing = 0;
    for (int i = 0; i < PLANE; i++) {
      differing += Long.bitCount((sketch[i] ^ other[i]) | (sketch[PLANE + i] ^ other[PLANE + i]));
    }
    return differing <= MOST_DIFFERING;
  }

  private static long[] fill(long[] shingles) {
    long[] places = new long[SIZE];
    Arrays.fill(places, Long.MAX_VALUE);
    int empty = SIZE;
    for (int round = 0; empty > 0 && round < SIZE; round++) {
      empty -= throwAll(shingles, round, places);
    }
    // What chance left empty is filled place by place, so that it ends for a single shingle too.
    for (int place = 0; empty > 0 && place < SIZE; place++) {
      if (places[place] == Long.MAX_VALUE) {
        places[place] = least(shingles, SIZE + place);
        empty--;
      }
    }
    return places;
  }

  // The upper bits of a throw choose the place, the lower ones are the value.
  private static int throwAll(long[] shingles, int round, long[] places) {
    int filled = 0;
    for (long shingle : shingles) {
      long thrown = thrown(shingle, round);
      int place = (int) (((thrown >>> 32) * SIZE) >>> 32);
      long value = value(thrown, round);
      long held = places[place];
      if (value < held) {
        filled += held == Long.MAX_VALUE ? 1 : 0;
        places[place] = value;
      }
    }
    return filled;
  }

  private static long least(long[] shingles, int round) {
    long least = Long.MAX_VALUE;
    for (long shingle : shingles) {
      least = Math.min(least, value(thrown(shingle, round), round));
    }
    return least;
  }

  private static long thrown(long shingle, int round) {
    return WordHash.mix(shingle + round * GOLDEN);
  }

  // A value starts with its round, so that later rounds never replace earlier ones.
  private static long value(long thrown, int round) {
    return ((long) round << ROUND_SHIFT) | (thrown & VALUE);
  }
}
