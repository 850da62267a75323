package dev.roundtable.domain.text;

import java.util.ArrayList;
import java.util.List;

/** Tells headings from other lines and what the text below them is about. */
final class Headings {
  static final String OTHER = "other";
  private static final int LONGEST = 70;
  private static final int LONGEST_UNMARKED_WORDS = 6;

  // In order: "preferred qualifications" are preferred, "about the role" is not about the company.
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "boilerplate",
              WordSet.phrases(
                  """
          equal opportunity, equal employment, eeo, disclaimer, privacy, accommodation,
          accommodations, legal, notice, agencies, diversity
          """)),
          new Kind(
              "preferred",
              WordSet.phrases(
                  """
          preferred, preferences, nice to have, nice to haves, bonus points, bonus, desired, desirable,
          pluses, a plus, is a plus, good to have, extra credit, ideally, even better, stand
          out, set you apart, sets you apart, preferable, optional, would be great, added
          advantage, brownie points, additional skills, value added, additional qualifications,
          icing
          """)),
          new Kind(
              "benefits",
              WordSet.phrases(
                  """
          benefits, perks, what we offer, we offer, compensation, why join, why work, salary,
          pay range, what you ll get, whats in it for you, what s in it for you, rewards, our
          offer, why you ll love, total rewards, youll get, what youll get, benefit
          """)),
          new Kind(
              "responsibilities",
              WordSet.phrases(
                  """
          responsibilities, responsibility, responsible for, what you will do, what youll do,
          what you ll do, you will do, duties, the role, your role, job description, about the
          role, about the job, about this role, role overview, position summary, position
          overview, job summary, day to day, essential functions, key functions,
          accountabilities, in this role, the opportunity, your impact, what you will be doing,
          what youll be doing, what we need you to do, the job, the position, job duties, tasks,
          scope, your mission, youll work on
          """)),
          new Kind(
              "required",
              WordSet.phrases(
                  """
          requirements, requirement, required, qualifications, qualification, qualities, must
          have, must haves, what you need, what you will need, what youll need, what you bring,
          what youll bring, what you will bring, you bring, who you are, you have, you should
          have, what we look for, what were looking for, what we re looking for, what we are
          looking for, were looking for, we are looking for, looking for someone, about you,
          your background, minimum, skills, skill, experience, competencies, technologies, tech
          stack, our stack, the stack, knowledge, expertise, ideal candidate, you might be a
          fit, you may be a fit, your profile, proficiencies, your experience, must, mandatory,
          who we re looking for, you are, what it takes, basic requirements, tools
          """)),
          new Kind(
              "about",
              WordSet.phrases(
                  """
          about us, who we are, company overview, our company, the company, company description,
          our mission, our culture, our values, our story, company profile, about the company,
          life at, overview of the company
          """)),
          new Kind("responsibilities", WordSet.phrases("you will, youll, how you will")));

  private static final List<Integer> KIND_OF_PHRASE = new ArrayList<>();
  private static final PhraseAutomaton PHRASES = phrases();

  private Headings() {}

  /** The kind of section that a line opens; empty if it is no heading. */
  static String kindOf(String text, int start, int end) {
    String line = text.substring(start, end).strip();
    int colon = line.indexOf(':');
    boolean marked = colon == line.length() - 1 && colon > 0;
    if (colon > 0 && !marked && colon <= LONGEST / 2 && line.charAt(colon + 1) == ' ') {
      return inline(line.substring(0, colon));
    }
    boolean fits = !line.isEmpty() && line.length() <= LONGEST && Character.isLetter(opening(line));
    if (!fits || (colon > 0 && !marked) || endsLikeProse(line)) {
      return "";
    }
    String words = Fold.words(line);
    int count = words.split(" ", -1).length;
    String kind = named(words);
    boolean titled = isTitled(line) && count <= LONGEST_UNMARKED_WORDS;
    if (marked) {
      return kind.isEmpty() ? OTHER : kind;
    }
    // "Consulting experience is a plus" is a line of a list.
    boolean sentence = words.contains(" is ") || words.endsWith(" a plus");
    return titled && !sentence && !PostingText.isBullet(text, start, end) ? kind : "";
  }

  // "Requirements: five years of ...": the heading and its text share a line.
  private static String inline(String head) {
    String words = Fold.words(head);
    int count = words.split(" ", -1).length;
    return count <= 4 && Character.isLetter(opening(head)) && isTitled(head) ? named(words) : "";
  }

  private static String named(String words) {
    int[] first = {KINDS.size()};
    PHRASES.scanWords(
        words, (phrase, start, end) -> first[0] = Math.min(first[0], KIND_OF_PHRASE.get(phrase)));
    if (first[0] < KINDS.size()) {
      return KINDS.get(first[0]).id();
    }
    boolean aboutName = words.startsWith("about ") && !words.contains(" team");
    return aboutName ? "about" : "";
  }

  private static PhraseAutomaton phrases() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String phrase : KINDS.get(kind).phrases()) {
        if (builder.add(phrase) == KIND_OF_PHRASE.size()) {
          KIND_OF_PHRASE.add(kind);
        }
      }
    }
    return builder.build();
  }

  private static char opening(String line) {
    return line.isEmpty() ? ' ' : line.charAt(0);
  }

  private static boolean endsLikeProse(String line) {
    char last = line.charAt(line.length() - 1);
    return ".;,!".indexOf(last) >= 0;
  }

  /** True if the first word is capitalised and most words are, or the line is short. */
  private static boolean isTitled(String line) {
    String[] words = line.split("\\s+", -1);
    long lower = 0;
    for (String word : words) {
      lower += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return Character.isUpperCase(line.charAt(0))
        && (lower * 2 <= words.length || words.length <= 5);
  }

  private record Kind(String id, List<String> phrases) {}
}
