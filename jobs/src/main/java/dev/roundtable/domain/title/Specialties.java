package dev.roundtable.domain.title;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The specialties that title words stand for. */
final class Specialties {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "streaming",
          List.of(
              "streaming", "kafka", "flink", "real time", "realtime", "event driven", "kinesis"),
          "ml",
          List.of(
              "machine learning",
              "ml",
              "mlops",
              "ai",
              "artificial intelligence",
              "deep learning",
              "nlp",
              "llm",
              "genai",
              "generative ai",
              "computer vision"),
          "platform",
          List.of("platform", "platforms", "infrastructure", "infra"),
          "analytics",
          List.of("analytics", "analytical", "business intelligence", "bi", "reporting"),
          "aws",
          List.of("aws", "amazon web services", "redshift"),
          "gcp",
          List.of("gcp", "google cloud", "bigquery"),
          "azure",
          List.of("azure", "synapse"));

  private Specialties() {}

  /** The specialties named in a text of words, sorted. */
  static List<String> of(String words) {
    String padded = " " + words + " ";
    TreeSet<String> found = new TreeSet<>();
    WORDS.forEach(
        (specialty, names) -> {
          if (names.stream().anyMatch(name -> padded.contains(" " + name + " "))) {
            found.add(specialty);
          }
        });
    return List.copyOf(found);
  }
}
