package dev.roundtable.sample;

import dev.roundtable.domain.record.ReportRecord.Round;
import java.util.ArrayList;
import java.util.List;

/**
 * Interview loops at Amazon. At each level the median loop has six rounds and 288 minutes on site.
 */
record AmazonLoops(QuestionBank bank) {
  /** Loops a level. */
  static final int SIZE = 40;

  private static final int MEDIAN_MINUTES = 288;
  private static final int MINUTES_APART = 3;
  private static final int ON_SITE = 4;
  private static final List<String> ROUNDS =
      List.of(
          "Onsite: SQL deep dive",
          "Onsite: system design",
          "Onsite: Bar Raiser",
          "Onsite: data modeling",
          "Onsite: coding",
          "Onsite: pipeline design",
          "Onsite: leadership principles");

  /** The loops of one level. */
  List<List<Round>> loops(Draw draw) {
    List<Integer> minutes = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    for (int index = 0; index < SIZE; index++) {
      minutes.add(MEDIAN_MINUTES + MINUTES_APART * offset(index));
      rounds.add(index < SIZE / 4 ? 5 : index < 3 * SIZE / 4 ? 6 : 7);
    }
    List<Integer> drawn = draw.shuffled(minutes);
    List<List<Round>> loops = new ArrayList<>();
    for (int index = 0; index < SIZE; index++) {
      loops.add(loop(rounds.get(index), drawn.get(index), draw));
    }
    return loops;
  }

  // The middle two are 0, the others lie evenly on both sides.
  private static int offset(int index) {
    int upper = SIZE / 2;
    return index < upper ? index - upper + 1 : index - upper;
  }

  private List<Round> loop(int size, int onSiteMinutes, Draw draw) {
    List<Round> loop = new ArrayList<>();
    boolean assessed = size == 7 || (size == 6 && draw.chance(0.5));
    if (size == 7 || (size == 6 && !assessed)) {
      loop.add(round("Recruiter screen", draw.pick(List.of(20, 25, 30, 30)), "phone", draw));
    }
    if (assessed) {
      loop.add(round("Online assessment", draw.pick(List.of(60, 70, 90, 105)), "online", draw));
    }
    loop.add(round("Phone screen", draw.pick(List.of(45, 60, 60)), "video", draw));
    List<String> kinds = new ArrayList<>(ROUNDS.subList(0, 3));
    kinds.add(draw.pick(ROUNDS.subList(3, ROUNDS.size())));
    int left = onSiteMinutes;
    for (int index = 0; index < ON_SITE; index++) {
      int share = left / (ON_SITE - index);
      int minutes = index == ON_SITE - 1 ? left : share + draw.between(-8, 8);
      loop.add(round(kinds.get(index), minutes, "video", draw));
      left -= minutes;
    }
    return loop;
  }

  private Round round(String kind, int minutes, String format, Draw draw) {
    return new Round(kind, (double) minutes, format, bank.questions(kind, draw));
  }
}
