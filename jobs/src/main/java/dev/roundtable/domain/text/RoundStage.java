package dev.roundtable.domain.text;

import java.util.List;

/** The interview stages that reports speak of, in many words. */
public final class RoundStage {
  // In order: a "recruiter phone screen" is the recruiter's, a "virtual onsite coding test" onsite.
  private static final List<Stage> STAGES =
      List.of(
          new Stage(
              "take_home",
              WordSet.phrases(
                  """
          take home, takehome, home assignment, homework
          """)),
          new Stage(
              "online_assessment",
              WordSet.phrases(
                  """
          online assessment, oa, oa1, oa2, hackerrank, codility, codesignal, coderpad
          assessment, online test, online coding, coding assessment, online challenge, coding
          challenge, assessment
          """)),
          new Stage(
              "onsite",
              WordSet.phrases(
                  """
          onsite, on site, loop, final round, final rounds, final interview, panel, superday,
          super day, virtual on site, bar raiser, face to face, in person
          """)),
          new Stage(
              "recruiter",
              WordSet.phrases(
                  """
          recruiter, recruiting, hr, human resources, intro call, introductory call, talent
          acquisition, sourcer
          """)),
          new Stage(
              "phone_screen",
              WordSet.phrases(
                  """
          phone, telephonic, telephone, screen, screening, first round, video call, video
          interview, technical call
          """)));

  private RoundStage() {}

  /**
   * The stage that a round's kind names: {@code recruiter}, {@code online_assessment}, {@code
   * phone_screen}, {@code onsite} or {@code take_home}; empty if it names none.
   */
  public static String of(String kind) {
    if (kind == null) {
      return "";
    }
    String words = " " + Fold.words(kind.replace('_', ' ')) + " ";
    return STAGES.stream()
        .filter(stage -> stage.isNamedIn(words))
        .map(Stage::id)
        .findFirst()
        .orElse("");
  }

  private record Stage(String id, List<String> names) {
    boolean isNamedIn(String words) {
      return names.stream().anyMatch(name -> words.contains(" " + name + " "));
    }
  }
}
