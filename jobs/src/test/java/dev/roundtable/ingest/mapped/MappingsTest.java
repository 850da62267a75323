package dev.roundtable.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.ingest.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {
  private static final String MINIMAL =
      """
      kind: offers
      format: csv
      fields:
        source_id: {column: id}
      """;

  @Test
  void readsAMinimalMapping() {
    Mapping mapping = Mappings.parse("mine.yaml", MINIMAL);
    assertThat(mapping.fields()).containsOnlyKeys("source_id");
    assertThat(mapping.nullWords()).isEmpty();
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertRefused("kind: [offers", "not valid YAML", "line");
  }

  @Test
  void refusesAnUnknownKey() {
    assertRefused(MINIMAL + "null_word: [x]\n", "null_word");
    assertRefused(MINIMAL.replace("{column: id}", "{column: id, multiplied: 3}"), "multiplied");
  }

  @Test
  void refusesAMissingKeyAndAFieldFromNowhere() {
    assertRefused(MINIMAL.replace("format: csv\n", ""), "format");
    assertRefused(MINIMAL.replace("{column: id}", "{first_line: true}"), "column");
  }

  @Test
  void refusesAFieldThatNoOfferHas() {
    assertRefused(MINIMAL.replace("source_id", "salary"), "salary", "offers");
  }

  @Test
  void refusesABadDatePattern() {
    assertRefused(MINIMAL + "date_formats: [\"yyyy-bb\"]\n", "malformed", "b");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused("", "malformed");
  }

  @Test
  void aFileOfTheFolderGoesBeforeThatOfTheProgram(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("paylog.yaml"), MINIMAL);
    assertThat(new Mappings(folder).find("paylog", Kind.OFFERS).orElseThrow().fields())
        .containsOnlyKeys("source_id");
    assertThat(new Mappings(null).find("paylog", Kind.OFFERS).orElseThrow().fields())
        .containsKeys("company", "base");
  }

  @Test
  void aMappingIsForOneKindOfObjects() {
    assertThat(new Mappings(null).find("paylog", Kind.POSTINGS)).isEmpty();
    assertThat(new Mappings(null).find("nobody", Kind.OFFERS)).isEmpty();
  }

  @Test
  void refusesAFolderThatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> new Mappings(folder.resolve("none")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("none");
  }

  private static void assertRefused(String yaml, String... words) {
    assertThatThrownBy(() -> Mappings.parse("mine.yaml", yaml))
        .hasMessageContaining("mine.yaml")
        .hasMessageContainingAll(words)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE));
  }
}
