package dev.roundtable.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "plain words | plain words",
        "a &amp; b &lt;c&gt; | a & b <c>",
        "<b>R</b>&amp;<i>D</i> | R&D",
        "one<br>two<br/>three | one\\ntwo\\nthree",
        "<p>one</p><p>two</p> | one\\n\\ntwo",
        "<div>one</div><div>two</div> | one\\ntwo",
        "<h2>Head</h2>text | Head\\n\\ntext",
        "<ul><li>a</li><li>b</li></ul>after | • a\\n• b\\nafter",
        "<ol><li><p>a</p></li><li><div>b</div></li></ol> | • a\\n• b",
        "<ul><li>a<ul><li>b</li></ul></li></ul> | • a\\n• b",
        "<ul><li></li><li> </li><li>x</li></ul> | • x",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b\\nc",
        "a<script>if (a < b) { x() }</script>b<style>p{}</style> | ab",
        "a<span hidden>no</span><p style='display : none'>no</p><i aria-hidden='true'>no</i> | a",
        "<!-- no -->yes<noscript>no</noscript> | yes",
        "&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;/p&gt; | one\\n\\ntwo & three",
        "a&nbsp;&nbsp;b   c | a b c",
        "<p>unclosed <b>bold<p>next | unclosed bold\\n\\nnext",
        "<a href='javascript:x()'>link</a> | link",
        "5 < 6 and 7 > 3 | 5 < 6 and 7 > 3"
      })
  void isWhatAReaderSees(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace("\\n", "\n"));
  }

  @Test
  void nothingIsNothing() {
    assertThat(HtmlText.of(null)).isNull();
    assertThat(HtmlText.of("")).isEmpty();
  }

  @Test
  void nestingAsDeepAsItLikesIsRead() {
    String deep = "<div>".repeat(20_000) + "core" + "</div>".repeat(20_000);
    assertThat(HtmlText.of(deep)).contains("core");
  }

  @Test
  void breaksBeforeManyParagraphsAreCountedOnlyAsFarAsTheyMatter() {
    String hostile = "x" + "<br>".repeat(400_000) + "<p>".repeat(400_000) + "y";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(HtmlText.of(hostile)).isEqualTo("x\n\ny"));
  }

  @Property(tries = 500)
  void neverThrows(@ForAll String html) {
    assertThat(HtmlText.of(html)).isEqualTo(HtmlText.of(html));
    assertThat(HtmlText.of("<li>" + html + "<p>")).doesNotContain("\n\n\n");
  }
}
