package dev.roundtable.domain.text;

/**
 * A 64-bit hash of a word, taken in character by character, so that no word has to be copied out of
 * its text. Start with {@link #EMPTY}, {@link #add} each character, and {@link #mix} at the end.
 *
 * <p>For one character the step is a bijection of the state, so that words of one length differ in
 * their hashes unless steps undo each other by chance. The bound is that of a random function:
 * among n words a collision has a probability of about n * n / 2^65.
 */
final class WordHash {
  /** The state before the first character. */
  static final long EMPTY = 0x27D4EB2F165667C5L;

  private static final long FACTOR = 0x9E3779B185EBCA87L;

  private WordHash() {}

  /** The state after one more character: multiplication carries up, the shift carries down. */
  static long add(long state, char c) {
    long product = (state ^ c) * FACTOR;
    return product ^ (product >>> 32);
  }

  /**
   * Spreads every bit over all 64; a bijection. Source: the finaliser of SplitMix64, Steele, Lea
   * and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with the constants of
   * Stafford's variant 13.
   */
  static long mix(long state) {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
