package dev.roundtable.sample;

/**
 * A pay package in whole units of a currency.
 *
 * @param equity equity a year
 * @param signOn paid once, a multiple of 4
 */
record Pay(long base, long equity, long bonus, long signOn) {
  long total() {
    return base + equity + bonus + signOn / 4;
  }
}
