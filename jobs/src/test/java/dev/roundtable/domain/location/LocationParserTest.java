package dev.roundtable.domain.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.AnyText;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.guide.TestGuide;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LocationParserTest {
  private static final LocationParser PARSER = new LocationParser(TestGuide.guide());
  private static final LocationParser WITH_GUIDE = new LocationParser(GuideLoader.packaged());

  /** Places read "city~region~country~metro", several of them with " + " between. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/location.csv", numLinesToSkip = 1)
  void parses(String name, String text, String places, boolean remote, boolean hybrid) {
    assertThat(PARSER.parse(text.replace("\\n", "\n")).value())
        .isEqualTo(new LocationFacts(places(places), remote, hybrid));
  }

  /** Locations of the world, with the places of the guide that the program carries. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/location_world.csv", numLinesToSkip = 1)
  void parsesWithTheGuide(String text, String places, boolean remote, boolean hybrid) {
    assertThat(WITH_GUIDE.parse(text).value())
        .isEqualTo(new LocationFacts(places(places), remote, hybrid));
  }

  @Test
  void everyRegionOfAListedCityIsKnown() {
    Map<String, Set<String>> regions =
        GuideLoader.packaged().countries().stream()
            .collect(
                Collectors.toMap(
                    Country::code,
                    country ->
                        country.regions().stream()
                            .map(Country.Region::code)
                            .collect(Collectors.toSet())));
    Set<String> countries = Set.of(Locale.getISOCountries());
    assertThat(CityList.packaged().places())
        .allMatch(place -> countries.contains(place.country()))
        .allMatch(
            place ->
                place.region().isEmpty()
                    ? regions.getOrDefault(place.country(), Set.of()).isEmpty()
                    : regions.get(place.country()).contains(place.region()));
  }

  @Test
  void namesWhatIsUnknown() {
    assertThat(PARSER.parse("").issues()).containsExactly(Issue.LOCATION_MISSING);
    assertThat(PARSER.parse(null).issues()).containsExactly(Issue.LOCATION_MISSING);
    assertThat(PARSER.parse("Multiple Locations").issues()).containsExactly(Issue.LOCATION_UNKNOWN);
    assertThat(PARSER.parse("Remote").issues()).isEmpty();
  }

  @Property(tries = 500)
  void readsAnythingTheSameWayTwice(@ForAll("locations") String text) {
    LocationFacts facts = PARSER.parse(text).value();
    assertThat(facts).isEqualTo(PARSER.parse(text).value());
    assertThat(facts.places()).doesNotHaveDuplicates();
    assertThat(facts.places()).allMatch(place -> place.country().length() == 2);
  }

  @Provide
  Arbitrary<String> locations() {
    return AnyText.of(
        "Boston", "MA", "Remote", "US", "London", "UK", "CA", "Vancouver", "or", "WA");
  }

  private static List<Place> places(String cell) {
    return cell == null ? List.of() : Stream.of(cell.split(" \\+ ")).map(p -> place(p)).toList();
  }

  private static Place place(String cell) {
    String[] parts = cell.split("~", -1);
    return new Place(parts[0], parts[1], parts[2], parts[3]);
  }
}
