package dev.roundtable.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged guide is complete, well-formed and free of the mistakes that editing invites. */
class GuideContentTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final List<String> STAGES = List.of("online_assessment", "phone_screen", "onsite");
  private static final Pattern WRONG_ARTICLE =
      Pattern.compile("\\b[Aa] (Amazon|Airbnb|Apple|IBM|Instacart|Intel|Oracle|Uber)\\b");

  private static Guide guide;

  @BeforeAll
  static void load() {
    guide = GuideLoader.packaged();
  }

  static List<String> files() {
    return GuideLoader.fileNames(resource("guide/index.yaml"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileMatchesTheSchemasOfItsTopics(String file) {
    JsonNode content = yaml(file);
    assertThat(content.size()).as("topics of %s", file).isPositive();
    content
        .properties()
        .forEach(
            topic ->
                assertThat(
                        errors(
                            topic.getKey(),
                            YAML.createObjectNode().set(topic.getKey(), topic.getValue())))
                    .as("%s against the schema of %s", file, topic.getKey())
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roles: [{id: welder, name: Welder, slug: welder, family: data, aliases: []}]",
        "roles: [{id: welder, name: Welder, slug: welder, family: metal, aliases: [welder]}]",
        "roles: [{id: welder, name: Welder, slug: welder, family: data, aliases: [welder], pay: 1}]",
        "fx: {rates: [{currency: EUR, from: '2020-01-01', usd: 0}]}",
        "fx: {rates: [{currency: EUR, from: '2020-01-01'}]}"
      })
  void schemasRefuseMalformedContent(String text) throws IOException {
    JsonNode content = YAML.readTree(text);
    assertThat(errors(content.fieldNames().next(), content)).isNotEmpty();
  }

  @Test
  void countsReachWhatTheSiteNeeds() {
    assertThat(guide.skills()).hasSizeGreaterThanOrEqualTo(260);
    assertThat(guide.skills().stream().mapToLong(skill -> spellings(skill).count()).sum())
        .isGreaterThanOrEqualTo(650);
    assertThat(guide.problems()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(guide.metros()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(guide.countries()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(guide.levels()).extracting(Level::rank).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void everyDomainHasProblemsAndAPriorForEachStage() {
    for (Domain domain : guide.domains()) {
      assertThat(guide.problems())
          .as("problems of %s", domain.id())
          .filteredOn(problem -> problem.domain().equals(domain.id()))
          .hasSizeGreaterThanOrEqualTo(5);
      assertThat(domain.prior()).as(domain.id()).containsOnlyKeys(STAGES);
      assertThat(domain.phrases()).as(domain.id()).hasSizeGreaterThanOrEqualTo(15);
    }
    for (String stage : STAGES) {
      assertThat(guide.domains().stream().mapToDouble(domain -> domain.prior().get(stage)).sum())
          .as("priors of %s", stage)
          .isBetween(0.999, 1.001);
    }
  }

  @Test
  void everyLevelHasProblemsInEveryDomain() {
    for (Level level : guide.levels()) {
      assertThat(guide.problems())
          .as("problems of %s", level.id())
          .filteredOn(problem -> problem.levels().contains(level.id()))
          .extracting(Problem::domain)
          .containsAll(guide.domains().stream().map(Domain::id).toList());
    }
  }

  @Test
  void noSpellingBelongsToTwoSkills() {
    assertOwnedOnce(
        guide.skills(),
        Skill::id,
        skill -> spellings(skill).map(GuideContentTest::lower).distinct().toList());
  }

  @Test
  void noNameBelongsToTwoCompanies() {
    assertOwnedOnce(
        guide.companies(),
        Company::id,
        company ->
            Stream.concat(Stream.of(company.name()), company.aliases().stream())
                .map(GuideContentTest::key)
                .distinct()
                .toList());
  }

  @Test
  void noSpellingBelongsToTwoRungsOfACompany() {
    for (Company company : guide.companies()) {
      assertOwnedOnce(
          company.ladder(),
          rung -> company.id() + " " + rung.code(),
          rung ->
              Stream.concat(Stream.of(rung.code()), rung.aliases().stream())
                  .map(GuideContentTest::key)
                  .distinct()
                  .toList());
    }
  }

  @Test
  void noTitlePhraseBelongsToTwoRolesOrLevels() {
    assertOwnedOnce(guide.roles(), Role::id, Role::aliases);
    assertOwnedOnce(guide.levels(), Level::id, Level::aliases);
  }

  @Test
  void noPlaceBelongsToTwoMetros() {
    assertOwnedOnce(
        guide.metros(), Metro::id, metro -> metro.aliases().stream().map(String::trim).toList());
    assertOwnedOnce(
        guide.metros(),
        Metro::id,
        metro ->
            metro.cities().stream()
                .map(city -> city.contains(", ") ? city : city + ", " + metro.region())
                .map(city -> lower(city + ", " + metro.country()))
                .toList());
  }

  @Test
  void everyRegionOfAMetroIsARegionOfItsCountry() {
    Map<String, Set<String>> regions = new HashMap<>();
    guide
        .countries()
        .forEach(
            country ->
                regions.put(
                    country.code(),
                    Set.copyOf(country.regions().stream().map(Country.Region::code).toList())));
    for (Metro metro : guide.metros()) {
      if (!metro.region().isEmpty()) {
        assertThat(regions.get(metro.country())).as(metro.id()).contains(metro.region());
      }
      for (String city : metro.cities()) {
        if (city.contains(", ")) {
          assertThat(regions.get(metro.country()))
              .as(city)
              .contains(city.substring(city.lastIndexOf(' ') + 1));
        }
      }
    }
  }

  @Test
  void everyCountryHasARateForItsMoney() {
    Set<String> currencies =
        new HashSet<>(guide.fx().rates().stream().map(FxTable.Rate::currency).toList());
    assertThat(guide.countries()).extracting(Country::currency).allMatch(currencies::contains);
    assertThat(guide.companies())
        .flatExtracting(Company::bands)
        .extracting(Company.Band::currency)
        .allMatch(currencies::contains);
  }

  @Test
  void everyCompanyHasASeniorBandAndAnUnderstandableLadder() {
    for (Company company : guide.companies()) {
      assertThat(company.band("senior")).as(company.id()).isPresent();
      for (Company.Band band : company.bands()) {
        assertThat(company.rung(band.level())).as(company.id() + band.level()).isPresent();
        assertThat(band.total().from())
            .as("%s %s", company.id(), band.level())
            .isGreaterThanOrEqualTo(band.base().from());
      }
      assertThat(company.office(company.referenceMetro()))
          .as(company.id())
          .hasValueSatisfying(office -> assertThat(office.factor()).isEqualTo(1.0));
      assertThat(company.rounds()).filteredOn(Company.Round::design).hasSize(1);
      assertThat(company.stages())
          .as(company.id())
          .containsExactlyElementsOf(
              STAGES.stream()
                  .filter(
                      stage ->
                          company.rounds().stream().anyMatch(round -> round.stage().equals(stage)))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void proseHasNoSlips(String file) {
    assertThat(texts(yaml(file)))
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text).doesNotContain("..").isEqualTo(text.strip() + end(text));
              assertThat(WRONG_ARTICLE.matcher(text).find()).as(text).isFalse();
            });
  }

  private static String end(String text) {
    return text.endsWith("\n") ? "\n" : "";
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual() && !node.textValue().isEmpty()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private static Stream<String> spellings(Skill skill) {
    return Stream.concat(skill.aliases().stream(), skill.exactAliases().stream());
  }

  private static <T> void assertOwnedOnce(
      List<T> owners, Function<T, String> name, Function<T, List<String>> spellings) {
    Map<String, List<String>> ownersBySpelling = new TreeMap<>();
    for (T owner : owners) {
      for (String spelling : spellings.apply(owner)) {
        ownersBySpelling.computeIfAbsent(spelling, any -> new ArrayList<>()).add(name.apply(owner));
      }
    }
    ownersBySpelling.values().removeIf(each -> each.size() == 1);
    assertThat(ownersBySpelling).as("spellings with several owners").isEmpty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A name as companies and rungs are compared: lower case, punctuation dropped. */
  private static String key(String name) {
    return lower(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<Error> errors(String topic, JsonNode content) {
    Schema schema =
        REGISTRY.getSchema(resource("schemas/guide/" + topic + ".schema.json"), InputFormat.JSON);
    return schema.validate(content);
  }

  private static JsonNode yaml(String file) {
    try {
      return YAML.readTree(resource("guide/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String path) {
    try (InputStream in = GuideContentTest.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(in).as("resource %s", path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
