package dev.roundtable.sample;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.record.ReportRecord.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Interview questions as candidates tell them. */
record QuestionBank(Guide guide, Words words) {
  private static final List<String> SYSTEMS =
      List.of("system_design", "pipeline_design", "streaming");
  // The words of a round's name, and what is asked there.
  private static final List<Map.Entry<String, List<String>>> ROUNDS =
      List.of(
          Map.entry("assessment", List.of("sql", "sql", "python", "algorithms")),
          Map.entry("recruiter", List.of("behavioral")),
          Map.entry("phone", List.of("sql", "sql", "python", "data_modeling", "spark_big_data")),
          Map.entry("sql", List.of("sql")),
          Map.entry("system", SYSTEMS),
          Map.entry("bar raiser", List.of("behavioral", "behavioral", "data_quality")),
          Map.entry("model", List.of("data_modeling")),
          Map.entry("cod", List.of("python", "algorithms")),
          Map.entry("pipeline", List.of("pipeline_design", "orchestration", "spark_big_data")),
          Map.entry("", List.of("behavioral", "cloud", "data_quality")));

  /** Questions that suit the round, some with the domain's id, a few with the id alone. */
  List<Question> questions(String round, Draw draw) {
    List<String> domains = domains(round.toLowerCase(Locale.ROOT));
    int count = round.startsWith("Recruiter") ? draw.below(2) : draw.between(1, 3);
    return Stream.generate(() -> question(draw.pick(domains), draw)).limit(count).toList();
  }

  private static List<String> domains(String round) {
    return ROUNDS.stream()
        .filter(entry -> round.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Question question(String domain, Draw draw) {
    boolean named = draw.chance(0.3) && known(domain);
    String text = Words.fill(draw.pick(words.list(domain)), slot -> value(slot, draw));
    return new Question(named && draw.chance(0.15) ? null : text, named ? domain : null);
  }

  private boolean known(String domain) {
    return guide.domains().stream().anyMatch(entry -> entry.id().equals(domain));
  }

  private String value(String slot, Draw draw) {
    return slot.equals("n") ? "" + draw.between(2, 60) : draw.pick(words.list("things"));
  }
}
