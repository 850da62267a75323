package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabulariesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void everyFileCountsInTheVersion() throws IOException {
    for (String folder : List.of("language", "location", "text")) {
      try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
        assertThat(files.map(file -> RESOURCES.relativize(file).toString()))
            .isSubsetOf(Vocabularies.FILES);
      }
    }
  }

  @Test
  void theVersionIsShortAndTheSameEachTime() {
    assertThat(Vocabularies.version()).matches("[0-9a-f]{12}").isEqualTo(Vocabularies.version());
  }
}
