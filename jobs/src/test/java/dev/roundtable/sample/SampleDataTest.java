package dev.roundtable.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.sample.SampleTree.Good;
import dev.roundtable.sample.SampleTree.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  private static final SampleTree TREE = SampleTree.shared();

  @Test
  void writesTheSameBytesAgain(@TempDir Path again) throws IOException {
    SampleData.write(TREE.guide(), again);
    List<Path> files = SampleTree.files(TREE.root());
    assertThat(SampleTree.files(again)).hasSameSizeAs(files);
    for (Path file : files) {
      Path other = again.resolve(TREE.root().relativize(file));
      assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
    }
  }

  @Test
  void staysSmall() throws IOException {
    long bytes = 0;
    for (Path file : SampleTree.files(TREE.root())) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(15_000_000);
  }

  @Test
  void plantsRejectsOfEveryReason() {
    assertThat(reasons("postings"))
        .hasToString(
            "{additionalProperties=2, format=3, json=4, minimum=2, not gzip=1, required=3, type=3}");
    assertThat(reasons("offers"))
        .hasToString(
            "{additionalProperties=1, cells=1, enum=1, format=2, json=2, required=3, type=2}");
    assertThat(reasons("reports"))
        .hasToString("{additionalProperties=1, enum=1, format=1, json=1, required=2, type=1}");
  }

  @Test
  void packsInEveryFormat() {
    Set<String> endings =
        SampleTree.files(TREE.root()).stream()
            .map(file -> file.getFileName().toString().replaceAll("^[^.]*", ""))
            .collect(Collectors.toSet());
    assertThat(endings).containsExactlyInAnyOrder(".jsonl", ".jsonl.gz", ".jsonl.zst", ".csv");
    assertThat(SampleTree.files(TREE.root())).anyMatch(file -> file.toFile().length() == 0);
  }

  @Test
  void offersCarryTheirMess() {
    List<Good> offers = TREE.good("offers");
    assertThat(offers).filteredOn(o -> o.record().path("base").asDouble(1) == 0).hasSize(48);
    assertThat(offers).filteredOn(o -> o.text("kind").equals("incumbent")).hasSize(150);
    assertThat(offers).filteredOn(o -> o.text("level").equals("L99")).isNotEmpty();
    assertThat(offers.stream().map(o -> o.text("currency"))).contains("INR", "GBP", "CAD", "EUR");
    assertThat(offers.stream().map(o -> o.text("company")))
        .contains("Amazon.com Services LLC", "AWS", "amazon");
    Offers counted = Offers.of(TREE);
    assertThat(offers.size()).isGreaterThan(counted.included().size() + 500);
  }

  @Test
  void theMappingOfTheOddSourceNamesAllItsColumns() {
    assertThat(Mapping.of("paylog").columns()).containsAll(PaylogRows.HEADERS);
    assertThat(TREE.good("offers")).filteredOn(o -> o.source().equals("paylog")).isNotEmpty();
  }

  private static Map<String, Long> reasons(String kind) {
    return TREE.rejects(kind).stream()
        .collect(Collectors.groupingBy(Reject::reason, TreeMap::new, Collectors.counting()));
  }
}
