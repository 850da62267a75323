package dev.roundtable.domain.offer;

/** What a year of a job pays in all. */
public final class TotalComp {
  /** Years over which a sign-on payment is spread, as if it vested with the usual grant. */
  public static final double SIGN_ON_YEARS = 4;

  private TotalComp() {}

  /** Base, equity a year, target bonus and a quarter of the sign-on payment. */
  public static double total(Components pay) {
    return pay.base() + pay.equityPerYear() + pay.bonus() + pay.signOn() / SIGN_ON_YEARS;
  }

  /**
   * The parts of pay, in one currency.
   *
   * @param base salary a year
   * @param equityPerYear value of the equity grant over its vesting years
   * @param bonus target bonus a year
   * @param signOn paid once
   */
  public record Components(double base, double equityPerYear, double bonus, double signOn) {
    public Components {
      check("base", base);
      check("equity", equityPerYear);
      check("bonus", bonus);
      check("sign-on", signOn);
    }

    private static void check(String name, double amount) {
      if (!(amount >= 0 && Double.isFinite(amount))) {
        throw new IllegalArgumentException(
            "A part of pay is a number from 0 up, cannot be " + name + " " + amount);
      }
    }
  }
}
