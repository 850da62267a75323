package dev.roundtable.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest
  @CsvSource({
    "'',0",
    "' -- !? ',0",
    "one,1",
    "one two three four,1",
    "one two three four five,1",
    "one two three four five six,2",
    "one two three four five one two three four five,5",
    "again again again again again again again,1",
    "R&D for data,1",
    "R&D for new data,2",
    "R&D for all new data,3",
    "データ基盤の開発,4",
    "데이터 엔지니어,3"
  })
  void countsRunsOfFiveWords(String text, int size) {
    assertThat(Shingles.of(text).size()).isEqualTo(size);
  }

  @Test
  void packingKeepsWhatIsShared() {
    Shingles one = Shingles.of("one two three four five six seven eight");
    Shingles other = Shingles.of("one two three four five six seven nine");
    assertThat(one.packed()).hasSize(4 * one.size());
    assertThat(Shingles.unpacked(one.packed()).shared(Shingles.unpacked(other.packed())))
        .isEqualTo(one.shared(other))
        .isEqualTo(3);
    assertThat(Shingles.unpacked(new byte[0]).isEmpty()).isTrue();
  }

  @Property
  void packingLosesNothingOfAText(@ForAll("texts") String text) {
    Shingles unpacked = Shingles.unpacked(Shingles.of(text).packed());
    assertThat(unpacked.size()).isEqualTo(Shingles.of(text).size());
    assertThat(unpacked.packed()).isEqualTo(Shingles.of(text).packed());
  }

  @Test
  void nothingHasNoShingles() {
    assertThat(Shingles.of(null).isEmpty()).isTrue();
    assertThat(Shingles.of("").jaccard(Shingles.of(" "))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'Data Engineer, Zürich (all genders)', DATA engineer – Zurich: all   genders!",
    "We don't sleep at all here, we dont sleep at ALL here",
    "Research & development in our labs, research and development in our labs",
    "'one\ntwo\tthree four five six', one two three four five six"
  })
  void spellingsDoNotCount(String one, String other) {
    assertThat(Shingles.of(one))
        .isEqualTo(Shingles.of(other))
        .hasSameHashCodeAs(Shingles.of(other));
  }

  @Test
  void orderAndRepetitionCount() {
    assertThat(Shingles.of("one two three")).isNotEqualTo(Shingles.of("one three two"));
    assertThat(Shingles.of("again again")).isNotEqualTo(Shingles.of("again again again"));
    assertThat(Shingles.of("ab c")).isNotEqualTo(Shingles.of("a bc"));
  }

  @Test
  void oneOfTenWordsIsInFiveOfSixShingles() {
    Shingles one = Shingles.of("one two three four five six seven eight nine ten");
    Shingles other = Shingles.of("one two three four five six seven eight nine last");
    assertThat(one.shared(other)).isEqualTo(5);
    assertThat(one.jaccard(other)).isEqualTo(5 / 7.0);
  }

  // The Angstrom sign folds to a letter that folds once more.
  @Property(tries = 500)
  void readsTheWordsOfFold(@ForAll("texts") String any) {
    String text = any.replace('\u212B', 'A');
    assertThat(Shingles.of(text)).isEqualTo(Shingles.of(Fold.words(text)));
  }

  @Property(tries = 500)
  void hashesAreSortedAndMakeTheSetAgain(@ForAll("texts") String text) {
    Shingles shingles = Shingles.of(text);
    assertThat(shingles).isEqualTo(Shingles.of(text));
    assertThat(shingles.hashes()).isSorted().doesNotHaveDuplicates().hasSize(shingles.size());
    assertThat(Shingles.ofHashes(shingles.hashes())).isEqualTo(shingles);
    assertThat(shingles.jaccard(shingles)).isEqualTo(shingles.isEmpty() ? 0 : 1);
  }

  @Property(tries = 500)
  void countsWhatSetsCount(
      @ForAll @Size(max = 40) Set<@LongRange(min = 0, max = 40) Long> one,
      @ForAll @Size(max = 40) Set<@LongRange(min = 0, max = 40) Long> other) {
    Set<Long> both = new HashSet<>(one);
    both.retainAll(other);
    assertThat(of(one).shared(of(other))).isEqualTo(both.size());
    for (int least = 0; least <= 41; least++) {
      assertThat(of(one).sharesAtLeast(least, of(other))).isEqualTo(both.size() >= least);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.of("one", "two", "Über", "R&D", "don't", "日本", "データ", "한국어", "e\u0301");
  }

  private static Shingles of(Set<Long> hashes) {
    return Shingles.ofHashes(hashes.stream().mapToLong(hash -> hash).toArray());
  }
}
