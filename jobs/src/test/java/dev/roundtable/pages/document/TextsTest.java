package dev.roundtable.pages.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Map<String, List<String>> TEMPLATES =
      Map.of(
          "counted", List.of("{n:posting|postings} of {company}"),
          "level", List.of("at {article_title}"),
          "varied", List.of("one", "two", "three", "four"));

  @Test
  void agreesInNumberAndArticle() {
    assertThat(texts("a").of("counted", Map.of("n", "1")))
        .containsEntry("text", "1 posting of Amazon");
    assertThat(texts("a").of("counted", Map.of("n", "12")))
        .containsEntry("text", "12 postings of Amazon");
    assertThat(texts("a").of("level", Map.of("title", "ML Engineer")))
        .containsEntry("text", "at an ML Engineer");
  }

  @Test
  void tellsTheTemplateAndTheArgumentsThatItUsed() {
    assertThat(texts("a").of("counted", Map.of("n", "2", "other", "unused")))
        .containsEntry("template", "counted")
        .containsEntry("variant", 0)
        .containsEntry("arguments", Map.of("company", "Amazon", "n", "2"));
  }

  @Test
  void aPageKeepsItsVariantAndPagesDiffer() {
    assertThat(texts("amazon/staff").of("varied")).isEqualTo(texts("amazon/staff").of("varied"));
    assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
        .extracting(slug -> texts(slug).rendered("varied"))
        .containsAnyOf("one")
        .containsAnyOf("two", "three", "four");
  }

  @Test
  void anArgumentThatIsMissingIsSaid() {
    assertThatThrownBy(() -> texts("a").of("counted"))
        .hasMessage("Text 'counted' in the guide wants {n}, which page a does not give");
  }

  private static Texts texts(String slug) {
    return new Texts(TEMPLATES, slug, Map.of("company", "Amazon"));
  }
}
