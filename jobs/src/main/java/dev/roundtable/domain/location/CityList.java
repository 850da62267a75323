package dev.roundtable.domain.location;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.PackagedFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Cities outside of the guide's labour markets.
 *
 * @param ambiguous names that several cities share, so that alone they say nothing
 */
record CityList(List<Entry> cities, List<String> ambiguous) {
  /**
   * Cities of one region.
   *
   * @param country ISO 3166 two-letter code
   * @param region code of the region; null where the guide does not list the country's
   */
  record Entry(String country, String region, List<String> cities) {}

  /** The list that the program carries. */
  static CityList packaged() {
    return PackagedFile.yaml("location/cities.yaml", new TypeReference<>() {});
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
