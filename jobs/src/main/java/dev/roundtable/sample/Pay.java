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

  Pay withBase(long other) {
    return new Pay(other, equity, bonus, signOn);
  }

  Pay times(double factor) {
    return new Pay(
        Math.round(base * factor),
        Math.round(equity * factor),
        Math.round(bonus * factor),
        Math.round(signOn * factor / 4) * 4);
  }
}
