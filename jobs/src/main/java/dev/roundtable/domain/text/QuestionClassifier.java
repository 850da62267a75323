package dev.roundtable.domain.text;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Skill;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Assigns interview questions to domains: the phrases of a domain speak for it, and so do its
 * skills, half as loudly. Longer phrases count more; each counts once.
 */
public final class QuestionClassifier {
  private static final double SKILL_WEIGHT = 0.5;
  private static final double WORD_WEIGHT = 0.5;

  /** Evidence that is always missing, so that one phrase alone is not certainty. */
  private static final double DOUBT = 0.5;

  private final List<String> domains;
  private final List<List<Vote>> votes = new ArrayList<>();
  private final PhraseAutomaton phrases;

  public QuestionClassifier(Guide guide) {
    this.domains = guide.domains().stream().map(Domain::id).toList();
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    for (Domain domain : guide.domains()) {
      int index = domains.indexOf(domain.id());
      domain.phrases().forEach(phrase -> add(builder, phrase, index, weight(phrase)));
    }
    for (Skill skill : guide.skills()) {
      int index = domains.indexOf(skill.domain());
      skill.aliases().forEach(alias -> add(builder, alias, index, SKILL_WEIGHT));
      skill.exactAliases().stream()
          .filter(alias -> !skill.ambiguous() && alias.length() > 1)
          .forEach(alias -> add(builder, alias, index, SKILL_WEIGHT));
    }
    this.phrases = builder.build();
  }

  /** The domain with most evidence; the guide's first of equals. */
  public QuestionDomain classify(String text) {
    if (text == null || text.isBlank()) {
      return new QuestionDomain("", 0);
    }
    double[] scores = new double[domains.size()];
    BitSet counted = new BitSet();
    phrases.scanWords(
        text,
        (phrase, start, end) -> {
          if (!counted.get(phrase)) {
            counted.set(phrase);
            votes.get(phrase).forEach(vote -> scores[vote.domain()] += vote.weight());
          }
        });
    return best(scores);
  }

  private QuestionDomain best(double[] scores) {
    int best = -1;
    double sum = DOUBT;
    for (int i = 0; i < scores.length; i++) {
      sum += scores[i];
      if (scores[i] > 0 && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best < 0
        ? new QuestionDomain("", 0)
        : new QuestionDomain(domains.get(best), scores[best] / sum);
  }

  private void add(PhraseAutomaton.Builder builder, String phrase, int domain, double weight) {
    int number = builder.add(phrase);
    if (number < 0 || domain < 0) {
      return;
    }
    if (number == votes.size()) {
      votes.add(new ArrayList<>());
    }
    votes.get(number).add(new Vote(domain, weight));
  }

  private static double weight(String phrase) {
    int words = phrase.strip().split("\\s+", -1).length;
    return 1 + WORD_WEIGHT * (Math.min(words, 4) - 1);
  }

  private record Vote(int domain, double weight) {}
}
