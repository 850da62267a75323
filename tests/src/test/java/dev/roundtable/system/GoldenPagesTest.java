package dev.roundtable.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.pages.PageTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of {@code schemas/site/examples}, which builders learn from, are documents that the
 * program makes of the sample data, to the last digit. With {@code -Droundtable.update=true} they
 * are written anew; the difference is then for a person to judge.
 */
class GoldenPagesTest {
  private static final Path EXAMPLES = Path.of("..", "schemas", "site", "examples");

  /** Numbers as they stand in the document, not as a double would write them. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** Examples of the demo by the page that they are. */
  private static final Map<String, String> DEMO =
      new TreeMap<>(
          Map.ofEntries(
              entry("full", "amazon/staff-data-engineer"),
              entry("city", "amazon/senior-data-engineer/boston"),
              entry("city-on-fallback", "airbnb/data-engineer/bangalore"),
              entry("suppressed-compensation", "apple/junior-data-engineer"),
              entry("no-online-assessment", "airbnb/senior-data-engineer"),
              entry("company", "amazon"),
              entry("role", "roles/staff-data-engineer"),
              entry("specialty", "roles/streaming-data-engineer"),
              entry("technology", "technologies/apache-spark"),
              entry("round", "rounds/sql"),
              entry("behavioral-round", "rounds/behavioral"),
              entry("index", "index")));

  private static final String NO_POSTINGS = "no-postings";

  @ParameterizedTest
  @MethodSource("demoExamples")
  void anExampleIsAPageOfTheDemo(String name) throws IOException {
    assertGolden(name, DemoRun.site().resolve("pages/" + DEMO.get(name) + ".json"));
  }

  static Set<String> demoExamples() {
    return DEMO.keySet();
  }

  @Test
  void withoutPostingsThePageSaysSo() throws IOException {
    assertGolden(
        NO_POSTINGS, OffersOnlyRun.site().resolve("pages/amazon/senior-data-engineer.json"));
    SitePage page = SitePage.read(OffersOnlyRun.site(), "amazon/senior-data-engineer");
    assertThat(page.anySection("tech_stack").path("present").booleanValue()).isFalse();
    assertThat(page.section("round_focus").at("/intro/template").textValue())
        .isEqualTo("round_focus_prior");
    assertThat(page.section("practice").at("/intro/template").textValue())
        .isEqualTo("practice_intro_general");
  }

  @Test
  void everySectionStandsInSomeExample() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String name : DEMO.keySet()) {
      JsonNode page = Roundtable.json(Files.readString(EXAMPLES.resolve(name + ".json")));
      page.path("sections")
          .forEach(
              section -> {
                if (section.path("present").booleanValue()) {
                  shown.add(section.path("id").textValue());
                }
              });
    }
    Set<String> all = new TreeSet<>();
    PageTypes.sectionIds().values().forEach(all::addAll);
    assertThat(shown).containsAll(all);
  }

  @Test
  void everySectionAndKindOfPageHasASchema() {
    PageTypes.sectionIds()
        .forEach(
            (kind, sections) -> {
              assertThat(Path.of("..", "schemas/site/v1/pages", kind + ".schema.json")).exists();
              sections.forEach(
                  section ->
                      assertThat(
                              Path.of("..", "schemas/site/v1/sections", section + ".schema.json"))
                          .exists());
            });
  }

  private static void assertGolden(String name, Path page) throws IOException {
    String made = pretty(EXACT.readTree(Files.readString(page)));
    Path example = EXAMPLES.resolve(name + ".json");
    if (Boolean.getBoolean("roundtable.update")) {
      Files.createDirectories(EXAMPLES);
      Files.writeString(example, made);
    }
    assertThat(made)
        .as("run with -Droundtable.update=true and look at the difference")
        .isEqualTo(Files.readString(example));
  }

  private static String pretty(JsonNode page) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return EXACT.writer(printer).writeValueAsString(page) + "\n";
  }
}
