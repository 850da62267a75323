package dev.roundtable.domain.title;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Company.Rung;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads role, level, track and specialties from job titles. Years of experience do not count. */
public final class TitleParser {
  private static final Set<String> RECRUITS =
      Set.of("recruiter", "recruiters", "recruiting", "recruitment", "sourcer", "headhunter");

  private static final Set<String> JOBS =
      WordSet.of(
          """
          engineer developer scientist analyst architect administrator manager designer modeler
          recruiter accountant programmer sde swe sre dba bie sdet tpm researcher owner
          eng ingenieur ingeniero ingeniera engenheiro engenheira analista entwickler
          """);

  private final LevelWords levelWords;
  private final LadderResolver ladders;
  private final DescribedLevel described;
  private final PhraseAutomaton roles;
  private final List<String> roleIds = new ArrayList<>();

  public TitleParser(Guide guide) {
    this.levelWords = new LevelWords(guide.levels());
    this.ladders = new LadderResolver(guide);
    this.described = new DescribedLevel(levelWords, ladders);
    PhraseAutomaton.Builder phrases = new PhraseAutomaton.Builder();
    for (var role : guide.roles()) {
      addRole(phrases, role.name(), role.id());
      role.aliases().forEach(alias -> addRole(phrases, alias, role.id()));
    }
    this.roles = phrases.build();
  }

  /**
   * The facts of a title. Words of the title that name a level win; then a code of the company's
   * ladder, a numeral behind the noun ("Engineer II"), and last the source's own level field.
   *
   * @param companyId the company whose ladder codes may be in the title; null if unknown
   * @param structuredLevel what the source says in a field of its own; null if it has none
   */
  public Parsed<TitleFacts> parse(String title, String companyId, String structuredLevel) {
    return parse(title, companyId, structuredLevel, "");
  }

  /**
   * The facts of a title, with the level that the description states plainly ("This is a mid-level
   * role") where neither the title nor the field has one.
   */
  public Parsed<TitleFacts> parse(
      String title, String companyId, String structuredLevel, String description) {
    String given = title == null ? "" : title;
    String words = Fold.words(given);
    List<String> tokens = LadderResolver.tokens(given);
    String track = Tracks.of(tokens);
    String role = role(words, tokens, track).id();
    Found level =
        track.equals("manager")
            ? Found.NONE
            : level(tokens, companyId, structuredLevel)
                .orElse(() -> Found.of(described.of(description, companyId), "description"));
    TitleFacts facts =
        new TitleFacts(role, level.level(), level.source(), track, Specialties.of(words));
    return new Parsed<>(facts, issues(facts));
  }

  /**
   * The words that the role and the level of a title were read from, for who asks why; folded, and
   * empty where nothing was read or the whole field was. Of {@code facts} that {@link #parse} gave
   * for the same title, company and description.
   */
  public TitleWords words(String title, String companyId, String description, TitleFacts facts) {
    String words = Fold.words(title == null ? "" : title);
    List<String> tokens = LadderResolver.tokens(title == null ? "" : title);
    String level =
        switch (facts.levelSource()) {
          case "title" -> levelWords.phrase(tokens);
          case "ladder" -> ladders.inTitle(companyId, tokens).map(Rung::code).orElse("");
          case "description" -> described.words(description, companyId);
          default -> "";
        };
    return new TitleWords(role(words, tokens, facts.track()).words(), level);
  }

  private void addRole(PhraseAutomaton.Builder phrases, String alias, String role) {
    int phrase = phrases.add(Fold.words(alias));
    if (phrase == roleIds.size()) {
      roleIds.add(role);
    }
  }

  private static List<Issue> issues(TitleFacts facts) {
    List<Issue> issues = new ArrayList<>();
    if (facts.role().isEmpty()) {
      issues.add(Issue.ROLE_UNKNOWN);
    }
    if (facts.level().isEmpty() && facts.track().equals("ic")) {
      issues.add(Issue.LEVEL_UNKNOWN);
    }
    return issues;
  }

  private Found level(List<String> tokens, String companyId, String structuredLevel) {
    return Found.of(levelWords.of(tokens), "title")
        .orElse(() -> onLadder(tokens, companyId))
        .orElse(() -> Found.of(levelWords.ofNumeral(tokens), "title"))
        .orElse(
            () -> Found.of(ladders.resolve(companyId, structuredLevel).value().level(), "field"));
  }

  private Found onLadder(List<String> tokens, String companyId) {
    return ladders
        .inTitle(companyId, tokens)
        .map(rung -> new Found(rung.level(), "ladder"))
        .orElse(Found.NONE);
  }

  private Role role(String words, List<String> tokens, String track) {
    boolean recruits = tokens.stream().anyMatch(RECRUITS::contains);
    Longest longest = new Longest();
    roles.scanWords(
        words,
        (phrase, start, end) -> {
          String name = words.substring(start, end);
          // Who recruits data engineers is none, nor is a "product manager, data engineering".
          boolean fits = !recruits || RECRUITS.stream().anyMatch(name::contains);
          if (fits && !(track.equals("ic") && name.startsWith("manager"))) {
            longest.offer(phrase, start, end, endsInJob(words, end), name.indexOf(' ') > 0);
          }
        });
    return longest.phrase < 0
        ? new Role("", "")
        : new Role(roleIds.get(longest.phrase), words.substring(longest.start, longest.end));
  }

  /** A role, and the words of the title that name it. */
  private record Role(String id, String words) {}

  private record Found(String level, String source) {
    static final Found NONE = new Found("", "");

    Found orElse(Supplier<Found> other) {
      return level.isEmpty() ? other.get() : this;
    }

    static Found of(String level, String source) {
      return level.isEmpty() ? NONE : new Found(level, source);
    }
  }

  // "Data Scientist - Human Resources" is a scientist: the noun of a job beats the name of a field.
  private static boolean endsInJob(String words, int end) {
    return JOBS.contains(words.substring(words.lastIndexOf(' ', end - 1) + 1, end));
  }

  /**
   * Keeps the longest phrase, those that end in a job first, the first of equals. Of two jobs side
   * by side ("Data Engineer/Data Scientist") it keeps the first, unless that is of one word.
   */
  private static final class Longest {
    private int phrase = -1;
    private int start;
    private int end;
    private boolean job;
    private boolean several;

    void offer(int candidate, int from, int to, boolean candidateJob, boolean candidateSeveral) {
      boolean beside = from == end + 1 && job && candidateJob && several;
      boolean longer = to - from > end - start && !beside;
      if (phrase < 0 || (candidateJob == job ? longer : candidateJob)) {
        phrase = candidate;
        start = from;
        end = to;
        job = candidateJob;
        several = candidateSeveral;
      }
    }
  }
}
