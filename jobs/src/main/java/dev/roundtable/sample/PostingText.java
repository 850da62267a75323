package dev.roundtable.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the body of a posting: sections with bullets, required and preferred skills, decoys. */
record PostingText(Words words, Stacks stacks) {
  private static final Map<String, Integer> YEARS =
      Map.of("junior", 1, "mid", 3, "senior", 6, "staff", 9, "principal", 12);

  /**
   * A body that no other posting has.
   *
   * @param payLine a sentence on pay, or empty
   */
  String body(Employer employer, String level, String team, String payLine, Draw draw) {
    List<String> skills = stacks.skills(employer, level, draw.between(7, 11), draw);
    int required = draw.between(4, skills.size() - 2);
    Slots slots = new Slots(words, employer.name(), team, skills.subList(0, required), draw);
    String bullet = draw.pick(words.list("bullets"));
    List<String> parts = new ArrayList<>();
    parts.add(about(slots, draw));
    parts.add(section("duty_headings", duties(level, slots, draw), bullet, draw));
    parts.add(section("required_headings", required(level, slots, required, draw), bullet, draw));
    Slots wanted =
        new Slots(words, employer.name(), team, skills.subList(required, skills.size()), draw);
    List<String> preferred = bullets("preferred", skills.size() - required, wanted, draw);
    parts.add(section("preferred_headings", preferred, bullet, draw));
    parts.addAll(closing(employer, payLine, bullet, slots, draw));
    return String.join("\n\n", parts);
  }

  private String about(Slots slots, Draw draw) {
    List<String> sentences = new ArrayList<>();
    draw.some(words.list("openers"), draw.between(2, 4))
        .forEach(opener -> sentences.add(capital(slots.fill(opener))));
    if (draw.chance(0.45)) {
      sentences.add(slots.fill(draw.pick(words.list("decoys"))));
    }
    return draw.pick(words.list("about_headings")) + "\n" + String.join(" ", sentences);
  }

  private List<String> duties(String level, Slots slots, Draw draw) {
    List<String> templates = new ArrayList<>();
    if (level.equals("staff") || level.equals("principal")) {
      templates.addAll(draw.some(words.list("staff_duties"), 2));
    } else if (level.equals("junior")) {
      templates.addAll(draw.some(words.list("junior_duties"), 2));
    }
    templates.addAll(draw.some(words.list("duties"), draw.between(4, 7)));
    return templates.stream().map(slots::fill).toList();
  }

  private List<String> required(String level, Slots slots, int skills, Draw draw) {
    List<String> bullets = new ArrayList<>();
    int years = Math.max(1, YEARS.getOrDefault(level, 4) + draw.between(-1, 1));
    String line = draw.pick(words.list("years_lines"));
    bullets.add(Words.fill(line, slot -> "" + years));
    if (draw.chance(0.5)) {
      bullets.add(draw.pick(words.list("degrees")));
    }
    bullets.addAll(bullets("required", skills, slots, draw));
    return bullets;
  }

  // As many bullets as it takes to name every skill once.
  private List<String> bullets(String list, int skills, Slots slots, Draw draw) {
    List<String> bullets = new ArrayList<>();
    slots.restart();
    for (String template : draw.some(words.list(list), words.list(list).size())) {
      if (slots.named() < skills) {
        bullets.add(slots.fill(template));
      }
    }
    return bullets;
  }

  private List<String> closing(
      Employer employer, String payLine, String bullet, Slots slots, Draw draw) {
    List<String> parts = new ArrayList<>();
    if (!payLine.isEmpty()) {
      parts.add(payLine);
    }
    if (draw.chance(0.7)) {
      List<String> benefits =
          draw.some(words.list("benefits"), draw.between(2, 4)).stream().map(slots::fill).toList();
      parts.add(section("benefit_headings", benefits, bullet, draw));
    }
    List<String> eeo = words.list("eeo");
    parts.add(slots.fill(eeo.get(Math.floorMod(employer.name().hashCode(), eeo.size()))));
    return parts;
  }

  private String section(String headings, List<String> lines, String bullet, Draw draw) {
    return draw.pick(words.list(headings)) + "\n" + bullet + String.join("\n" + bullet, lines);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
