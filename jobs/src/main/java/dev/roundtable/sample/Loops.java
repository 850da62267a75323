package dev.roundtable.sample;

import dev.roundtable.domain.record.ReportRecord.Round;
import java.util.ArrayList;
import java.util.List;

/** Interview loops at companies other than Amazon. */
record Loops(QuestionBank bank) {
  private static final List<String> ON_SITE =
      List.of(
          "Onsite: SQL",
          "Onsite: system design",
          "Onsite: data modeling",
          "Onsite: coding",
          "Onsite: pipeline design",
          "Onsite: behavioral",
          "Onsite: hiring manager");
  private static final List<String> PHONE =
      List.of("Phone screen", "Phone screen", "Technical phone screen");
  private static final List<Integer> LENGTHS = List.of(45, 45, 60, 60, 60, 75);

  /**
   * One loop.
   *
   * @param assessed whether the company has an online assessment
   */
  List<Round> loop(boolean assessed, Draw draw) {
    List<Round> loop = new ArrayList<>();
    if (draw.chance(0.6)) {
      loop.add(round("Recruiter screen", 30, draw));
    }
    if (assessed && draw.chance(0.8)) {
      loop.add(round("Online assessment", draw.pick(List.of(60, 75, 90)), draw));
    }
    loop.add(round(draw.pick(PHONE), draw.pick(LENGTHS), draw));
    if (draw.chance(0.85)) {
      for (String kind : draw.some(ON_SITE, draw.between(2, 5))) {
        loop.add(round(kind, draw.pick(LENGTHS), draw));
      }
    }
    if (draw.chance(0.01)) {
      loop.add(round("Coffee with the founder", 30, draw));
    }
    return loop;
  }

  private Round round(String kind, int minutes, Draw draw) {
    Double length = draw.chance(0.1) ? null : Double.valueOf(minutes);
    return new Round(kind, length, draw.chance(0.6) ? "video" : null, bank.questions(kind, draw));
  }
}
