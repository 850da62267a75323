package dev.roundtable.domain.location;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Cities outside of the guide's labour markets.
 *
 * @param ambiguous names that several cities share, so that alone they say nothing
 */
record CityList(List<Entry> cities, List<String> ambiguous) {
  private static final String RESOURCE = "location/cities.yaml";

  /**
   * Cities of one region.
   *
   * @param country ISO 3166 two-letter code
   * @param region code of the region; null where the guide does not list the country's
   */
  record Entry(String country, String region, List<String> cities) {}

  /** The list that the program carries. */
  static CityList packaged() {
    try (InputStream in = CityList.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return new YAMLMapper().readValue(in, CityList.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + RESOURCE, e);
    }
  }

  Stream<Place> places() {
    return cities.stream()
        .flatMap(
            entry ->
                entry.cities().stream()
                    .map(
                        city ->
                            new Place(
                                city,
                                Objects.requireNonNullElse(entry.region(), ""),
                                entry.country(),
                                "")));
  }
}
