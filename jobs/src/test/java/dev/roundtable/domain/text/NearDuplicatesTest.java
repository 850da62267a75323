package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.text.NearDuplicates.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {
  @ParameterizedTest(name = "{0} shared, {1} and {2} more: {3}")
  @CsvSource({
    "4,1,0,true",
    "8,1,1,true",
    "800,100,100,true",
    "799,101,100,false",
    "79999,10001,10000,false",
    "80000,20000,0,true",
    "3,1,0,false",
    "1,0,0,true",
    "0,0,0,false",
    "0,5,0,false",
    "0,1,1,false"
  })
  void fourFifthsIsNear(int shared, int more, int otherMore, boolean near) {
    Shingles one = range(0, more + shared);
    Shingles other = range(more, shared + otherMore);
    assertThat(NearDuplicates.areNear(one, other)).isEqualTo(near);
    assertThat(NearDuplicates.areNear(other, one)).isEqualTo(near);
    assertThat(one.jaccard(other) >= 0.8).isEqualTo(near);
  }

  @Test
  void aClusterIsNamedByItsLeastId() {
    assertThat(
            NearDuplicates.clusters(
                List.of(
                    document("c", "Data Engineer"),
                    document("b", "data engineer!"),
                    document("d", "Data Scientist"),
                    document("a10", ""),
                    document("a9", ""))))
        .isEqualTo(Map.of("a10", "a10", "a9", "a9", "b", "b", "c", "b", "d", "d"));
    assertThat(NearDuplicates.clusters(List.of())).isEmpty();
  }

  @Test
  void documentsWithOneIdAreInOneCluster() {
    assertThat(
            NearDuplicates.clusters(
                List.of(document("b", "Two"), document("b", "One"), document("a", "two"))))
        .isEqualTo(Map.of("a", "a", "b", "a"));
  }

  @Test
  void aClusterHangsTogetherByItsPairs() {
    List<Document> chain = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      chain.add(new Document("d" + i, range(i * 5, 100)));
    }
    assertThat(NearDuplicates.areNear(chain.get(0).shingles(), chain.get(9).shingles())).isFalse();
    assertThat(NearDuplicates.clusters(chain).values()).containsOnly("d0");
  }

  @ParameterizedTest(name = "similarity of {0} or just above, {1} words")
  @CsvSource({"0.8,60", "0.8,300", "0.8,900", "0.9,100", "0.9,300"})
  void findsNearlyAllPairs(double similarity, int words) {
    int missed = 0;
    int pairs = 300;
    for (int seed = 0; seed < pairs; seed++) {
      missed += isFound(similarity, words, new Random(seed)) ? 0 : 1;
    }
    // Fewer than 1 in 1,000 are missed at 0.8, so that 3 of 300 have a probability below 0.004.
    assertThat(missed).isLessThanOrEqualTo(similarity < 0.9 ? 2 : 0);
  }

  @Test
  void theSamePostingInManyCitiesIsOneCluster() {
    List<Document> documents = new ArrayList<>();
    for (String city : List.of("Berlin", "München", "New York", "San Francisco", "東京", "Łódź")) {
      documents.add(document("post-" + city, Postings.DATA_ENGINEER.replace("{city}", city)));
    }
    assertThat(new TreeSet<>(NearDuplicates.clusters(documents).values()))
        .containsExactly("post-Berlin");
  }

  @Test
  void otherRolesWithTheSameBoilerplateAreNot() {
    List<Document> documents = new ArrayList<>();
    for (String role : List.of(Postings.DATA_ENGINEER, Postings.ANALYST, Postings.MANAGER)) {
      String text = Postings.ABOUT + role.replace("{city}", "Berlin") + Postings.CLOSING;
      documents.add(document(documents.size() + " here", text));
      documents.add(document(documents.size() + " there", text.replace("Berlin", "Hamburg")));
    }
    assertThat(NearDuplicates.clusters(documents))
        .containsEntry("1 there", "0 here")
        .containsEntry("3 there", "2 here")
        .containsEntry("5 there", "4 here");
    assertThat(new TreeSet<>(NearDuplicates.clusters(documents).values())).hasSize(3);
  }

  @Test
  void thousandsOfRepostsAndOneStrangerAreTwoClusters() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      documents.add(document("repost " + i, Postings.DATA_ENGINEER.replace("{city}", "City" + i)));
    }
    documents.add(document("stranger", Postings.ANALYST));
    Map<String, String> clusters = NearDuplicates.clusters(documents);
    assertThat(clusters.remove("stranger")).isEqualTo("stranger");
    assertThat(clusters.values()).hasSize(4000).containsOnly("repost 0");
  }

  @Property(tries = 200)
  void theOrderDoesNotMatter(@ForAll("documents") List<Document> documents, @ForAll int seed) {
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(NearDuplicates.clusters(shuffled)).isEqualTo(NearDuplicates.clusters(documents));
  }

  // A pair may be missed by chance, but none may be added.
  @Property(tries = 200)
  void joinsOnlyWhatComparingAllPairsJoins(@ForAll("documents") List<Document> documents) {
    Map<String, String> clusters = NearDuplicates.clusters(documents);
    Map<String, String> expected = byAllPairs(documents);
    clusters.forEach(
        (id, cluster) -> {
          assertThat(cluster).isLessThanOrEqualTo(id);
          assertThat(clusters).containsEntry(cluster, cluster);
          assertThat(expected.get(cluster)).isEqualTo(expected.get(id));
        });
    assertThat(clusters.keySet()).isEqualTo(expected.keySet());
  }

  /** Runs of numbers that overlap much, little, or not; some ids occur twice. */
  @Provide
  Arbitrary<List<Document>> documents() {
    Arbitrary<Shingles> shingles =
        Combinators.combine(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 40))
            .as(NearDuplicatesTest::range);
    return Combinators.combine(Arbitraries.integers().between(0, 40), shingles)
        .as((id, set) -> new Document("id" + id, set))
        .list()
        .ofMaxSize(30);
  }

  private static Map<String, String> byAllPairs(List<Document> documents) {
    Map<String, String> clusters = new TreeMap<>();
    documents.forEach(document -> clusters.put(document.id(), document.id()));
    for (Document one : documents) {
      for (Document other : documents) {
        if (NearDuplicates.areNear(one.shingles(), other.shingles())) {
          String first = clusters.get(one.id());
          String second = clusters.get(other.id());
          String least = first.compareTo(second) < 0 ? first : second;
          clusters.replaceAll(
              (id, name) -> name.equals(first) || name.equals(second) ? least : name);
        }
      }
    }
    return clusters;
  }

  // Other words take the place of some, as long as the texts stay as similar as they should be.
  private static boolean isFound(double similarity, int words, Random random) {
    String[] text = IntStream.range(0, words).mapToObj(i -> word(random)).toArray(String[]::new);
    Shingles one = Shingles.of(String.join(" ", text));
    Shingles other = one;
    while (true) {
      text[random.nextInt(words)] = word(random);
      Shingles edited = Shingles.of(String.join(" ", text));
      if (one.jaccard(edited) < similarity) {
        break;
      }
      other = edited;
    }
    List<Document> pair = Arrays.asList(new Document("a", one), new Document("b", other));
    return NearDuplicates.clusters(pair).get("b").equals("a");
  }

  private static String word(Random random) {
    return "word" + random.nextInt(3000);
  }

  private static Document document(String id, String text) {
    return new Document(id, Shingles.of(text));
  }

  private static Shingles range(int from, int size) {
    return Shingles.ofHashes(
        LongStream.range(from, (long) from + size).map(WordHash::mix).toArray());
  }
}
