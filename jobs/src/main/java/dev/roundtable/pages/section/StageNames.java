package dev.roundtable.pages.section;

import java.util.List;
import java.util.Map;

/** What readers call the stages of an interview. */
final class StageNames {
  /** Stages of which it is known what they ask, in the order of the interview. */
  static final List<String> WITH_FOCUS = List.of("online_assessment", "phone_screen", "onsite");

  private static final Map<String, String> NAMES =
      Map.of(
          "online_assessment",
          "Online Assessment",
          "phone_screen",
          "Phone Screen",
          "onsite",
          "Onsite Loop",
          "take_home",
          "Take-Home Assignment");

  private StageNames() {}

  static String of(String stage) {
    return NAMES.get(stage);
  }
}
