package dev.roundtable.domain.title;

/**
 * A rung of a company's ladder.
 *
 * @param code what the company calls it, as displayed ("L6"); empty if unknown
 * @param level the guide's level it stands for; empty if unknown
 */
public record LadderMatch(String code, String level) {
  static final LadderMatch UNKNOWN = new LadderMatch("", "");
}
