package dev.roundtable.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.guide.TestGuide;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CompanyResolverTest {
  private static final CompanyResolver RESOLVER = new CompanyResolver(TestGuide.guide());
  private static final CompanyResolver WITH_GUIDE = new CompanyResolver(GuideLoader.packaged());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/company.csv", numLinesToSkip = 1, emptyValue = "")
  void resolves(String name, String text, String id, String display, boolean known) {
    assertThat(RESOLVER.resolve(text.replace("\\n", "\n")).value())
        .isEqualTo(new CompanyRef(id == null ? "" : id, display == null ? "" : display, known));
  }

  /** Names of the world, with the companies of the guide that the program carries. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/company_world.csv", numLinesToSkip = 1)
  void resolvesWithTheGuide(String text, String id, String display, boolean known) {
    assertThat(WITH_GUIDE.resolve(text.replace("\\n", "\n")).value())
        .isEqualTo(new CompanyRef(id, display, known));
  }

  @Test
  void namesWhatIsUnknown() {
    assertThat(RESOLVER.resolve("Acme").issues()).containsExactly(Issue.COMPANY_UNKNOWN);
    assertThat(RESOLVER.resolve(" \n ").issues()).containsExactly(Issue.COMPANY_MISSING);
    assertThat(RESOLVER.resolve(null).value()).isEqualTo(new CompanyRef("", "", false));
  }

  @Property(tries = 500)
  void readsAnythingTheSameWayTwice(@ForAll("names") String name) {
    CompanyRef company = RESOLVER.resolve(name).value();
    assertThat(company).isEqualTo(RESOLVER.resolve(name).value());
    assertThat(company.id()).matches("[a-z0-9_]*").hasSizeLessThanOrEqualTo(80);
  }

  @Provide
  Arbitrary<String> names() {
    return AnyText.of("Amazon", "Inc.", "LLC", "株式会社", "The", "Co", "&", "S.A.", "Pvt", "Ltd");
  }
}
