package dev.roundtable.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemoTest {
  @Property(tries = 200)
  void answersAsTheFunctionDoes(@ForAll List<String> texts) {
    Memo<Integer> memo = new Memo<>(String::length);
    for (String text : texts) {
      assertThat(memo.of(text)).isEqualTo(text.length());
    }
  }

  @Test
  void asksTheFunctionOnceForATextButNotForALongOne() {
    List<String> asked = new ArrayList<>();
    Memo<String> memo =
        new Memo<>(
            text -> {
              asked.add(text);
              return text;
            });
    String article = "a".repeat(1000);
    for (String text : List.of("Boston", "Boston", article, article)) {
      assertThat(memo.of(text)).isEqualTo(text);
    }
    assertThat(asked).containsExactly("Boston", article, article);
    assertThat(memo.of(null)).isNull();
  }

  // "Aa" and "BB" have one hash code.
  @Test
  void textsOfOneHashDoNotAnswerForEachOther() {
    Memo<String> memo = new Memo<>(text -> text);
    assertThat(memo.of("Aa")).isEqualTo("Aa");
    assertThat(memo.of("BB")).isEqualTo("BB");
    assertThat(memo.of("Aa")).isEqualTo("Aa");
  }
}
