package dev.roundtable.domain.skill;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.skill.Lexicon.Cue;
import dev.roundtable.domain.skill.Sightings.Mention;
import dev.roundtable.domain.text.FoldedText;
import dev.roundtable.domain.text.PostingText;
import dev.roundtable.domain.text.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the guide's skills in the text of a posting. Everyday words need proof, negated skills and
 * boilerplate do not count, and the strength comes from the sentence, else from the section.
 */
public final class SkillMatcher {
  private static final Pattern LIST_GAP = Pattern.compile("(?: |,|/|or|nor)+");

  private final Lexicon lexicon;

  public SkillMatcher(Guide guide) {
    this.lexicon = new Lexicon(guide.skills());
  }

  /**
   * The skills a text asks for, one row per skill: the first of its strongest mentions, in the
   * order of the text.
   */
  public List<SkillMatch> match(String text) {
    if (text == null) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(text);
    return match(folded, PostingText.of(folded));
  }

  /** The same for a folded text whose sections are known. */
  public List<SkillMatch> match(FoldedText text, PostingText sections) {
    Sightings sightings = new Sightings(text, lexicon);
    if (sightings.mentions().isEmpty()) {
      return List.of();
    }
    SkillMatch[] best = new SkillMatch[lexicon.size()];
    judge(text.text(), sections, sightings, best);
    List<SkillMatch> matches = new ArrayList<>();
    for (SkillMatch match : best) {
      if (match != null) {
        matches.add(match);
      }
    }
    matches.sort(Comparator.comparingInt(SkillMatch::start));
    return matches;
  }

  private void judge(String text, PostingText sections, Sightings sightings, SkillMatch[] best) {
    Evidence evidence = new Evidence(text, sightings);
    int negatedEnd = -1;
    for (Mention mention : sightings.mentions()) {
      Stretch sentence = SkillSentence.around(text, mention.start(), mention.end());
      // "No Snowflake, Redshift or BigQuery experience": the list shares the negation.
      boolean listed = negatedEnd >= 0 && isListGap(text, negatedEnd, mention.start());
      boolean studied =
          lexicon.isStudied(mention.spelling().skill()) && evidence.isStudied(sentence);
      if (listed || studied || evidence.isNegated(mention, sentence)) {
        negatedEnd = studied ? negatedEnd : mention.end();
        continue;
      }
      boolean proven = !mention.spelling().needsProof() || evidence.isProven(mention, sentence);
      Verdict verdict =
          Verdict.of(sections.kindAt(mention.start()), evidence.nearest(mention, sentence));
      if (proven && verdict.counts()) {
        keep(best, mention, verdict);
      }
    }
  }

  private void keep(SkillMatch[] best, Mention mention, Verdict verdict) {
    int skill = mention.spelling().skill();
    if (best[skill] == null || verdict.beats(best[skill].strength())) {
      String rule = verdict.rule() + (mention.spelling().needsProof() ? "+corroborated" : "");
      best[skill] =
          new SkillMatch(
              lexicon.skill(skill).id(), verdict.strength(), mention.start(), mention.end(), rule);
    }
  }

  private static boolean isListGap(String text, int from, int to) {
    return to - from <= 8 && LIST_GAP.matcher(text).region(from, to).matches();
  }

  /** How strongly a mention counts, and why; empty if it does not. */
  private record Verdict(String strength, String rule) {
    private static final List<String> STRENGTHS = List.of("mentioned", "preferred", "required");
    private static final Verdict NOTHING = new Verdict("", "");

    static Verdict of(String section, Cue cue) {
      boolean aside = section.equals("boilerplate") || section.equals("benefits");
      boolean prose = section.equals("about") || section.equals("responsibilities");
      boolean asks =
          cue == Cue.DEMANDED
              || (!prose && (cue == Cue.REQUIRED || cue == Cue.YEARS))
              || (section.equals("other") && cue == Cue.ASKING);
      if (aside || (section.equals("about") && !asks && cue != Cue.PREFERRED)) {
        return NOTHING;
      }
      if (cue == Cue.PREFERRED) {
        return new Verdict("preferred", "preferred_words");
      }
      if (asks && !(cue == Cue.YEARS && section.equals("preferred"))) {
        return new Verdict("required", "required_words");
      }
      boolean labelled = section.equals("required") || section.equals("preferred");
      return labelled
          ? new Verdict(section, section + "_section")
          : new Verdict("mentioned", "text");
    }

    boolean counts() {
      return !strength.isEmpty();
    }

    boolean beats(String other) {
      return STRENGTHS.indexOf(strength) > STRENGTHS.indexOf(other);
    }
  }
}
