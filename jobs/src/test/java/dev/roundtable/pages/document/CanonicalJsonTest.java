package dev.roundtable.pages.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  @ParameterizedTest
  @CsvSource({
    "0.000063673, 0.000063673",
    "6.3673E-5, 0.000063673",
    "1E+7, 10000000",
    "527000, 527000",
    "0.90, 0.90"
  })
  void numbersStandPlain(BigDecimal number, String written) {
    assertThat(CanonicalJson.write(Map.of("n", number))).isEqualTo("{\"n\":" + written + "}");
  }

  @Test
  void theOrderOfKeysIsThatOfTheirNames() {
    List<String> keys = new ArrayList<>(List.of("b", "a", "ab", "_", "B", "é"));
    Map<String, Object> first = new LinkedHashMap<>();
    keys.forEach(key -> first.put(key, List.of(Map.of())));
    Collections.shuffle(keys, new Random(7));
    Map<String, Object> second = new LinkedHashMap<>();
    keys.forEach(key -> second.put(key, List.of(Map.of())));
    assertThat(CanonicalJson.write(first))
        .isEqualTo(CanonicalJson.write(second))
        .isEqualTo("{\"B\":[{}],\"_\":[{}],\"a\":[{}],\"ab\":[{}],\"b\":[{}],\"é\":[{}]}");
  }

  @Test
  void whatIsNotKnownIsNull() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", null);
    assertThat(CanonicalJson.write(map)).isEqualTo("{\"n\":null}");
  }
}
