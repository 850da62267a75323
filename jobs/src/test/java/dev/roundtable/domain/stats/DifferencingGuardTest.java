package dev.roundtable.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DifferencingGuardTest {
  @Test
  void publishesWhatTellsNothing() {
    assertHeldBack(30, Map.of("austin", 10, "boston", 20));
    assertHeldBack(35, Map.of("austin", 10, "boston", 20)); // 5 elsewhere
  }

  @Test
  void suppressedChildrenProtectEachOther() {
    // Left: 3 + 2 = 5, of which only the sum can be found.
    assertHeldBack(25, Map.of("austin", 20, "boston", 3, "chicago", 2), "boston", "chicago");
  }

  @Test
  void oneSuppressedChildNeedsAnother() {
    assertHeldBack(33, Map.of("austin", 20, "boston", 3, "chicago", 10), "boston", "chicago");
  }

  @Test
  void suppressedChildrenThatAreFewTogetherNeedAnother() {
    assertHeldBack(
        34,
        Map.of("austin", 20, "boston", 2, "chicago", 10, "denver", 2),
        "boston",
        "chicago",
        "denver");
  }

  @Test
  void samplesInNoChildAreProtectedToo() {
    assertHeldBack(31, Map.of("austin", 10, "boston", 20), "austin");
  }

  @Test
  void samplesInNoChildProtectASuppressedOne() {
    assertHeldBack(25, Map.of("austin", 20, "boston", 3), "boston"); // left: 3 + 2 elsewhere
  }

  @Test
  void tiesGoByKey() {
    assertHeldBack(23, Map.of("c", 7, "a", 8, "b", 7), "b");
  }

  @Test
  void holdsBackTheLastChildIfThatIsWhatItTakes() {
    assertHeldBack(12, Map.of("austin", 10, "boston", 2), "austin", "boston");
  }

  @Test
  void refusesChildrenThatAreNoParts() {
    assertThatThrownBy(() -> heldBack(10, Map.of("austin", 6, "boston", 6)))
        .hasMessageContaining("at most its 10 samples, cannot be 12");
    assertThatThrownBy(() -> heldBack(10, Map.of("austin", -1)))
        .hasMessageContaining("-1 of austin");
  }

  @Property(tries = 500)
  void neverLeavesOneToFour(
      @ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> sizes,
      @ForAll @IntRange(max = 8) int elsewhere) {
    TreeMap<Integer, Integer> children = new TreeMap<>();
    sizes.forEach(n -> children.put(children.size(), n));
    int parent = elsewhere + sizes.stream().mapToInt(Integer::intValue).sum();
    Set<Integer> held = DifferencingGuard.heldBack(parent, children);
    int published =
        children.keySet().stream().filter(key -> !held.contains(key)).mapToInt(children::get).sum();
    if (parent >= 5) {
      assertThat(parent - published)
          .satisfiesAnyOf(
              left -> assertThat(left).isZero(),
              left -> assertThat(left).isGreaterThanOrEqualTo(5));
    } else {
      assertThat(held).isEqualTo(children.keySet());
    }
    // One child of 5 or more hides up to 4 others: more than one is never held back for that.
    assertThat(held.stream().filter(key -> children.get(key) >= 5).count()).isLessThanOrEqualTo(1);
    assertThat(children.keySet()).filteredOn(key -> children.get(key) < 5).isSubsetOf(held);
  }

  private static void assertHeldBack(int parent, Map<String, Integer> children, String... held) {
    assertThat(heldBack(parent, children)).containsExactly(held);
  }

  private static Set<String> heldBack(int parent, Map<String, Integer> children) {
    return DifferencingGuard.heldBack(parent, new TreeMap<>(children));
  }
}
