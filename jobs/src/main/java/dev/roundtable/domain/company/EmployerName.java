package dev.roundtable.domain.company;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an employer's name out of what sources put around it. */
final class EmployerName {
  private static final int LONGEST = 300;

  /** "Maplebear Inc. d/b/a Instacart": the name that people know stands behind. */
  private static final Pattern TRADING_AS =
      Pattern.compile(
          "[ (,](?:d/b/a|d\\.b\\.a\\.|dba|doing business as|t/a|trading as)[ :]+(\\p{L}[^()]*)",
          Pattern.CASE_INSENSITIVE);

  /** "(YC S21)", "(YC W2024)", "(Y Combinator)". */
  private static final Pattern INCUBATOR =
      Pattern.compile(
          "[ ,-]*[(\\[]? ?(?:YC|Y ?Combinator)(?: ?[SWFX]'?\\d{2,4})? ?[)\\]]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAREERS_BEHIND =
      Pattern.compile(
          "(?: ?[|:–—]| -)? *\\b(?:careers?|jobs|job board|job openings|open positions"
              + "|careers? (?:page|site))$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAREERS_BEFORE =
      Pattern.compile(
          "^(?:(?:careers|jobs|work|working|open positions|job openings) (?:at|with) "
              + "|(?:careers|jobs) ?[|:–—-] ?)",
          Pattern.CASE_INSENSITIVE);

  /** A rating behind the name, after two blanks or with a star. */
  private static final Pattern RATING =
      Pattern.compile(" {2,}[1-5]\\.\\d$| ?[★⭐] ?[1-5]\\.\\d$| [1-5]\\.\\d ?[★⭐]$");

  private static final Pattern WORKPLACE =
      Pattern.compile(" ?[(\\[](?:remote|hybrid|on-?site)[)\\]]$", Pattern.CASE_INSENSITIVE);

  /** Legal forms that only their letters tell from words: "Zalando SE", "Equinor AS". */
  private static final Pattern CAPITAL_FORM = Pattern.compile("(?<=[\\p{L}\\d)]),? (?:SE|AS)$");

  private static final Pattern EAST_ASIAN_FORM =
      Pattern.compile("^(?:株式会社|有限会社|合同会社|주식회사|㈜)|(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사)$");

  private EmployerName() {}

  /** The name on the first line that has text; empty if there is none. */
  static String of(String text) {
    String line =
        text == null
            ? ""
            : text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    String name = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    Matcher trading = TRADING_AS.matcher(name);
    if (trading.find()) {
      name = trading.group(1);
    }
    name = without(RATING, name);
    name = without(WORKPLACE, name);
    name = without(INCUBATOR, name);
    name = without(CAREERS_BEFORE, name);
    name = without(CAREERS_BEHIND, name);
    return without(CAPITAL_FORM, without(EAST_ASIAN_FORM, name));
  }

  // A company may be called "Jobs": what would leave nothing stays.
  private static String without(Pattern noise, String name) {
    String rest = noise.matcher(name).replaceFirst("").strip();
    return rest.chars().anyMatch(Character::isLetterOrDigit) ? rest : name.strip();
  }
}
