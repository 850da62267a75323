package dev.roundtable.domain.title;

import dev.roundtable.domain.guide.Company.Rung;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One company's ladder at one time, indexed by every spelling of its codes. */
final class Ladder {
  private static final int LONGEST_CODE = 6;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern NUMBER_PREFIX = Pattern.compile("^(level|grade|band|l)");

  /** Some ladders call their lowest rung "Engineer", but so does everybody the work. */
  private static final Set<String> PLAIN_NOUNS =
      WordSet.of("software data engineer engineering developer architect swe sde de bie se");

  private final List<Rung> rungs;
  private final Map<String, Rung> byCode = new HashMap<>();
  private final Set<String> plain = new HashSet<>();

  Ladder(List<Rung> rungs) {
    this.rungs = rungs;
    rungs.forEach(rung -> rung.aliases().forEach(alias -> index(alias, rung)));
    // A rung's own code wins over another rung's alias.
    rungs.forEach(rung -> byCode.put(Fold.compact(rung.code()), rung));
    rungs.forEach(rung -> notePlain(rung.code()));
    byCode.remove("");
  }

  /** The rung whose code or alias the whole text is. */
  Optional<Rung> exact(String text) {
    return Optional.ofNullable(byCode.get(Fold.compact(text)));
  }

  /** The rung that a bare number stands for, if the number belongs to one code only. */
  Optional<Rung> numbered(String text) {
    String digits = NUMBER_PREFIX.matcher(Fold.compact(text)).replaceFirst("");
    if (!NUMBER.matcher(digits).matches()) {
      return Optional.empty();
    }
    Rung listed = byCode.get(digits);
    return listed == null
        ? only(rungs.stream().filter(rung -> endsWithNumber(rung, digits)).toList())
        : Optional.of(listed);
  }

  /**
   * The rung whose codes occur among the words; empty if there is none or the codes disagree.
   * Numbers alone and plain names of the work do not count.
   */
  Optional<Rung> within(List<String> tokens) {
    Set<Rung> found = new HashSet<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = longestCode(tokens, at);
      if (length > 0) {
        found.add(byCode.get(String.join("", tokens.subList(at, at + length))));
      }
      at += Math.max(1, length);
    }
    return only(List.copyOf(found));
  }

  /** The company's rung for a level, if it has exactly one. */
  Optional<Rung> at(String level) {
    return only(rungs.stream().filter(rung -> rung.level().equals(level)).toList());
  }

  private void index(String alias, Rung rung) {
    byCode.putIfAbsent(Fold.compact(alias), rung);
    notePlain(alias);
  }

  private void notePlain(String code) {
    if (PLAIN_NOUNS.containsAll(List.of(Fold.words(code).split(" ", -1)))) {
      plain.add(Fold.compact(code));
    }
  }

  private int longestCode(List<String> tokens, int at) {
    for (int length = Math.min(LONGEST_CODE, tokens.size() - at); length > 0; length--) {
      String code = String.join("", tokens.subList(at, at + length));
      if (byCode.containsKey(code) && !isBare(code)) {
        return length;
      }
    }
    return 0;
  }

  private boolean isBare(String code) {
    return plain.contains(code) || Numerals.isNumeral(code) || NUMBER.matcher(code).matches();
  }

  private static boolean endsWithNumber(Rung rung, String digits) {
    return Fold.compact(rung.code()).matches("[a-z]+" + digits);
  }

  private static Optional<Rung> only(List<Rung> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
