package dev.roundtable.sample;

import java.util.List;

/** What stands in the slots of one posting's sentences. Skills come in turn, the rest is drawn. */
final class Slots {
  private final Words words;
  private final String company;
  private final String team;
  private final List<String> skills;
  private final Draw draw;
  private int named;

  Slots(Words words, String company, String team, List<String> skills, Draw draw) {
    this.words = words;
    this.company = company;
    this.team = team;
    this.skills = List.copyOf(skills);
    this.draw = draw;
  }

  String fill(String template) {
    return Words.fill(template, this::value);
  }

  /** Starts again with the first skill. */
  void restart() {
    named = 0;
  }

  /** How many skills have been named since the start. */
  int named() {
    return named;
  }

  private String value(String slot) {
    return switch (slot) {
      case "company" -> company;
      case "team" -> team;
      case "skill" -> skills.get(named++ % skills.size());
      case "subject" -> draw.pick(words.list("subjects"));
      case "consumer" -> draw.pick(words.list("consumers"));
      case "outcome" -> draw.pick(words.list("outcomes"));
      case "quality" -> draw.pick(words.list("qualities"));
      case "cadence" -> draw.pick(words.list("cadences"));
      case "k" -> "" + draw.between(2, 9);
      case "n" -> "" + draw.between(5, 40);
      case "m" -> "" + draw.between(20, 400);
      default -> throw new IllegalArgumentException("No slot is named '" + slot + "'");
    };
  }
}
