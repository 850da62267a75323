package dev.roundtable.domain.title;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Company.Rung;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Fold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Maps the level codes of companies to the guide's levels. A code is read by the company's own
 * ladder only. Where a company has no ladder, words that name a level count ("Staff Engineer") and
 * bare codes ("L6") do not.
 */
public final class LadderResolver {
  /** The ladders of a company, each by the first day it was valid. */
  private final Map<String, NavigableMap<LocalDate, Ladder>> ladders = new HashMap<>();

  private final LevelWords levelWords;

  public LadderResolver(Guide guide) {
    this.levelWords = new LevelWords(guide.levels());
    for (Company company : guide.companies()) {
      if (!company.ladder().isEmpty()) {
        ladders.put(company.id(), ladders(company));
      }
    }
  }

  // A ladder changes on the days that some rung begins or ends to be valid.
  private static NavigableMap<LocalDate, Ladder> ladders(Company company) {
    NavigableSet<LocalDate> changes = new TreeSet<>(Set.of(LocalDate.MIN));
    for (Rung rung : company.ladder()) {
      Optional.ofNullable(rung.validFrom()).ifPresent(changes::add);
      Optional.ofNullable(rung.validTo()).ifPresent(last -> changes.add(last.plusDays(1)));
    }
    NavigableMap<LocalDate, Ladder> ladders = new TreeMap<>();
    for (LocalDate change : changes) {
      List<Rung> valid = company.ladder().stream().filter(rung -> rung.isValidOn(change)).toList();
      ladders.put(change, new Ladder(valid));
    }
    return ladders;
  }

  /**
   * The rung and level that a company's code stands for by the newest ladder. Issues: {@code
   * LEVEL_UNKNOWN} without a code, {@code LADDER_CODE_UNKNOWN} for a code that maps to nothing.
   */
  public Parsed<LadderMatch> resolve(String companyId, String code) {
    return resolve(companyId, code, LocalDate.MAX);
  }

  /** The same, by the ladder as it was on a day. */
  public Parsed<LadderMatch> resolve(String companyId, String code, LocalDate on) {
    if (code == null || code.isBlank()) {
      return Parsed.of(LadderMatch.UNKNOWN, Issue.LEVEL_UNKNOWN);
    }
    LadderMatch match =
        ladder(companyId, on).map(ladder -> onLadder(ladder, code)).orElseGet(() -> generic(code));
    return match.level().isEmpty()
        ? Parsed.of(match, Issue.LADDER_CODE_UNKNOWN)
        : Parsed.clean(match);
  }

  /** The rung whose code stands among the words of a title; empty without a ladder. */
  Optional<Rung> inTitle(String companyId, List<String> tokens) {
    return ladder(companyId, LocalDate.MAX).flatMap(ladder -> ladder.within(tokens));
  }

  private Optional<Ladder> ladder(String companyId, LocalDate on) {
    return companyId == null
        ? Optional.empty()
        : Optional.ofNullable(ladders.get(companyId)).map(found -> found.floorEntry(on).getValue());
  }

  private LadderMatch onLadder(Ladder ladder, String code) {
    List<String> tokens = tokens(code);
    return ladder
        .exact(code)
        .or(() -> ladder.numbered(code))
        .or(() -> ladder.within(tokens))
        .or(() -> ladder.at(word(tokens)))
        .map(rung -> new LadderMatch(rung.code(), rung.level()))
        .orElse(LadderMatch.UNKNOWN);
  }

  private LadderMatch generic(String code) {
    List<String> tokens = tokens(code);
    String word = word(tokens);
    return new LadderMatch("", word.isEmpty() ? levelWords.ofNumeral(tokens) : word);
  }

  // A senior manager is no senior engineer.
  private String word(List<String> tokens) {
    return Tracks.of(tokens).equals("manager") ? "" : levelWords.ofLevelText(tokens);
  }

  /** The words of a title or level; a slash or underscore separates them like a blank. */
  static List<String> tokens(String text) {
    return List.of(Fold.words(text.replace("/", " or ").replace('_', ' ')).split(" ", -1));
  }
}
