package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
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

  /** Examples of the demo by the page that they are. */
  private static final Map<String, String> DEMO =
      new TreeMap<>(
          Map.of(
              "full", "amazon/staff-data-engineer",
              "city", "amazon/senior-data-engineer/boston",
              "city-on-fallback", "airbnb/data-engineer/bangalore",
              "suppressed-compensation", "apple/junior-data-engineer",
              "no-online-assessment", "airbnb/senior-data-engineer",
              "company", "amazon",
              "role", "roles/staff-data-engineer",
              "technology", "technologies/apache-spark",
              "round", "rounds/sql",
              "index", "index"));

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
    all.remove("values_by_company");
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
    String made = pretty(Roundtable.json(Files.readString(page)));
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
    return Roundtable.JSON.writer(printer).writeValueAsString(page) + "\n";
  }
}
