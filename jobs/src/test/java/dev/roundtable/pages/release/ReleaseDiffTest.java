package dev.roundtable.pages.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.pages.document.CanonicalJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReleaseDiffTest {
  @Test
  void saysWhichNumberMovedAndByHowManySamples() {
    assertThat(ReleaseDiff.between(page("334", "$334K", 208, "A"), page("341", "$341K", 214, "A")))
        .containsExactly("median total pay $334K -> $341K, n +6");
  }

  @Test
  void saysWhenANumberIsNoLongerSaid() {
    assertThat(ReleaseDiff.between(page("334", "$334K", 5, "A"), page("null", null, 5, "A")))
        .containsExactly("median total pay $334K -> not said (too few offers)");
  }

  @Test
  void saysWhatMovesWhereAReaderSeesTheSameNumber() {
    assertThat(ReleaseDiff.between(page("1.2", "$1", 5, "A"), page("1.3", "$1", 5, "A")))
        .containsExactly("median total pay $1 as before, moved within rounding");
  }

  @Test
  void saysWhichFactsReadOtherwiseAndWhichSectionIsGone() {
    JsonNode before = page("1", "$1", 5, "A");
    JsonNode after = before.deepCopy();
    ((ObjectNode) after).putObject("facts").put("locations", "Boston");
    ((ObjectNode) after).putArray("sections");
    assertThat(ReleaseDiff.between(before, after))
        .containsExactly(
            "median total pay is gone", "facts read otherwise", "section compensation is gone");
  }

  @Test
  void saysWhichSectionReadsOtherwise() {
    assertThat(ReleaseDiff.between(page("1", "$1", 5, "A"), page("1", "$1", 5, "B")))
        .containsExactly("section compensation reads otherwise");
  }

  private static JsonNode page(String value, String display, int n, String intro) {
    String json =
        """
        {"title": {"text": "T"}, "summary": {"text": "S"}, "facts": null, "sections": [
          {"id": "compensation", "data": {"intro": "%s", "total": {"p50":
            {"value": %s, "display": %s, "n": %d, "method": "m", "suppressed": %s}}}}]}
        """
            .formatted(
                intro,
                value,
                display == null ? "null" : "\"" + display + "\"",
                n,
                display == null ? "\"too few offers\"" : "null");
    return CanonicalJson.tree(json.getBytes(StandardCharsets.UTF_8), "page");
  }
}
