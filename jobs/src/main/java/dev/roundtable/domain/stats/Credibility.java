package dev.roundtable.domain.stats;

import java.util.Collection;

/**
 * How much the mean of a group of votes is worth against that of its kind. A vote is a vector of
 * shares, such as what part of a posting belongs to each domain; it tells more than one draw from
 * those shares would. Source: Bühlmann and Gisler, "A Course in Credibility Theory" (2005), chapter
 * 4, summed over the categories.
 *
 * @param concentration how many votes the parent is worth: the variance of votes within a group
 *     over that of the groups' means; from 1 to 100
 * @param designEffect the variance of a vote over that of a single draw from the mean shares: below
 *     1, as votes spread themselves over categories
 */
public record Credibility(double concentration, double designEffect) {
  /** The least that a parent is worth, in votes. */
  public static final double SMALLEST_CONCENTRATION = 1;

  /** Votes that are all alike would be worth endlessly many draws. */
  private static final double LEAST_EFFECT = 0.05;

  /** What is assumed where no group has two votes. */
  private static final Credibility UNKNOWN = new Credibility(Shrinkage.LARGEST_CONCENTRATION, 1);

  /**
   * The votes of one group.
   *
   * @param votes how many
   * @param sums of each category
   * @param squares sum of the squares of all entries of all votes
   */
  public record Group(int votes, double[] sums, double squares) {}

  /** The credibility of groups of one kind, by the method of moments. */
  public static Credibility of(Collection<Group> groups) {
    double[] total = null;
    double votes = 0;
    double squares = 0;
    double sizes = 0;
    double means = 0;
    for (Group group : groups) {
      total = total == null ? new double[group.sums().length] : total;
      Shares.checkLength("a group", group.sums(), total.length);
      votes += group.votes();
      squares += group.squares();
      sizes += (double) group.votes() * group.votes();
      for (int j = 0; j < total.length; j++) {
        total[j] += group.sums()[j];
        means += group.sums()[j] * group.sums()[j] / group.votes();
      }
    }
    double freedom = votes - groups.size();
    if (groups.size() < 2 || freedom < 1) {
      return UNKNOWN;
    }
    double grand = 0;
    double spread = 1;
    for (double sum : total) {
      grand += sum * sum / votes;
      spread -= sum / votes * (sum / votes);
    }
    double within = (squares - means) / freedom;
    double between = (means - grand - (groups.size() - 1) * within) / (votes - sizes / votes);
    double k = between > 0 ? within / between : Shrinkage.LARGEST_CONCENTRATION;
    double effect = spread > 0 ? within / spread : 1;
    return new Credibility(
        Math.max(SMALLEST_CONCENTRATION, Math.min(Shrinkage.LARGEST_CONCENTRATION, k)),
        Math.max(LEAST_EFFECT, Math.min(1, effect)));
  }

  /** How many draws tell as much as some votes and what their parent is worth. */
  public double effective(double votes) {
    return (votes + concentration) / designEffect;
  }
}
