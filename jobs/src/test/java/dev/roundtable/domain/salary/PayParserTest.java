package dev.roundtable.domain.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PayParserTest {
  private static final PayParser PARSER = new PayParser();

  /**
   * Ranges read "min..max currency period component @place", several of them with " + " between.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/pay.csv", numLinesToSkip = 1)
  void parses(String name, String text, String currency, String ranges, String issues) {
    Parsed<List<PayRange>> parsed = PARSER.parse(text.replace("\\n", "\n"), currency);
    assertThat(parsed.value().stream().map(PayParserTest::shown).collect(Collectors.joining(" + ")))
        .isEqualTo(ranges == null ? "" : ranges);
    assertThat(parsed.issues().stream().map(Issue::code).collect(Collectors.joining(" ")))
        .isEqualTo(issues == null ? "" : issues);
  }

  @Test
  void annualises() {
    assertThat(annualMinimum("$50 per hour")).isEqualTo(104_000);
    assertThat(annualMinimum("$400 a day")).isEqualTo(104_000);
    assertThat(annualMinimum("$2,000 weekly")).isEqualTo(104_000);
    assertThat(annualMinimum("€4.500 monthly")).isEqualTo(54_000);
    assertThat(annualMinimum("$21.37 per hour")).isEqualTo(44_450);
  }

  @Test
  void nothingIsNothing() {
    assertThat(PARSER.parse(null, null)).isEqualTo(Parsed.clean(List.of()));
    assertThat(PARSER.parse("-1", null)).isEqualTo(Parsed.clean(List.of()));
  }

  @Property(tries = 1000)
  void rangesAreOrderedAndInsideTheText(@ForAll("pay") String text) {
    Parsed<List<PayRange>> parsed = PARSER.parse(text, "USD");
    assertThat(parsed).isEqualTo(PARSER.parse(text, "USD"));
    for (PayRange range : parsed.value()) {
      assertThat(range.min()).isPositive().isLessThanOrEqualTo(range.max());
      assertThat(range.annualMin()).isLessThanOrEqualTo(range.annualMax());
      assertThat(range.start()).isNotNegative().isLessThan(range.end());
      assertThat(range.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Provide
  Arbitrary<String> pay() {
    return AnyText.of(
        "$",
        "120",
        "k",
        "120,000",
        "-",
        "to",
        "per hour",
        "salary",
        "USD",
        "€",
        "4.500",
        "CA$",
        "up to",
        "between",
        "LPA",
        "1.2 Cr",
        "万円",
        "Boston:",
        "(Zone 1)",
        "for Colorado,",
        "minimum",
        "maximum",
        "bonus",
        "zł",
        ",-");
  }

  private static long annualMinimum(String text) {
    return PARSER.parse(text, null).value().get(0).annualMin();
  }

  private static String shown(PayRange range) {
    String money = plain(range.min()) + ".." + plain(range.max());
    String place = range.place().isEmpty() ? "" : " @" + range.place();
    return money + " " + range.currency() + " " + range.period() + " " + range.component() + place;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
