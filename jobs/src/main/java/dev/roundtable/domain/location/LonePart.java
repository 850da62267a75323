package dev.roundtable.domain.location;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a part of a location that stands by itself, "Boston" as well as "Sydney NSW". */
final class LonePart {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_REGION = 3;
  private static final int LONGEST_CITY = 3;

  /** Countries whose region codes may follow a city without a comma. */
  private static final Set<String> CODED = Set.of("US", "CA", "AU");

  private final Gazetteer gazetteer;
  private final CityIndex cities;

  LonePart(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.cities = gazetteer.cities();
  }

  Optional<Place> place(Part part) {
    Optional<Place> region =
        gazetteer.regions(part).stream().filter(r -> part.core().length() > 1).findFirst();
    return cities
        .alias(part.words())
        .or(() -> cities.alias(part.core()).filter(place -> !part.isShortWord()))
        .or(() -> mainCity(part, region))
        .or(() -> cities.wellKnown(part.core()))
        .or(() -> region.filter(r -> !part.isShortWord()))
        .or(() -> country(part))
        .or(() -> cities.lesser(part.core()))
        .or(() -> spaced(part));
  }

  // "Washington" alone is the state.
  private Optional<Place> mainCity(Part part, Optional<Place> region) {
    return cities
        .mainCity(part.core())
        .filter(
            city ->
                region.isEmpty()
                    || region.get().region().equals(city.region())
                    || !region.get().country().equals(city.country()));
  }

  private Optional<Place> country(Part part) {
    return part.isShortWord()
        ? Optional.empty()
        : gazetteer.country(part).map(code -> new Place("", "", code, ""));
  }

  /** "Austin TX", "Melbourne VIC 3000", "London UK", "India Bangalore". */
  private Optional<Place> spaced(Part part) {
    List<String> words = Arrays.asList(part.text().split(" ", -1));
    int size = words.size();
    while (size > 2 && isPostcode(words.get(size - 1))) {
      size--;
    }
    if (size < 2 || size > MOST_WORDS) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST_REGION, size - 1); length > 0; length--) {
      Part city = Part.of(String.join(" ", words.subList(0, size - length)));
      Part region = Part.of(String.join(" ", words.subList(size - length, size)));
      Part front = Part.of(String.join(" ", words.subList(0, length)));
      Part rest = Part.of(String.join(" ", words.subList(length, size)));
      Optional<Place> place = cityFirst(city, region).or(() -> countryFirst(front, rest));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private Optional<Place> cityFirst(Part city, Part region) {
    if (region.isShortWord() || city.text().isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> known =
        gazetteer.regions(region).stream()
            .flatMap(r -> cities.city(city.core(), r.region(), r.country()).stream())
            .findFirst();
    return known
        .or(() -> gazetteer.country(region).flatMap(c -> cities.city(city.core(), "", c)))
        .or(() -> isoCode(city, region))
        .or(() -> within(city, region))
        .or(() -> otherCity(city, region));
  }

  // "London Ontario Canada"
  private Optional<Place> within(Part place, Part region) {
    return gazetteer
        .country(region)
        .filter(code -> place.text().indexOf(' ') > 0)
        .flatMap(code -> spaced(place).filter(found -> found.country().equals(code)));
  }

  private Optional<Place> isoCode(Part city, Part code) {
    return cities
        .mainCity(city.core())
        .or(() -> cities.wellKnown(city.core()))
        .filter(place -> gazetteer.isCodeOf(code, place.country()));
  }

  // "Dayton OH" by its code; "Paris Texas" as a city of that name exists.
  private Optional<Place> otherCity(Part city, Part region) {
    boolean titled =
        city.mayBeCity()
            && Arrays.stream(city.text().split(" ", -1))
                .allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
            && city.text().split(" ", -1).length <= LONGEST_CITY;
    boolean named = region.isCode() || cities.isCity(city.core());
    return !titled || !named
        ? Optional.empty()
        : gazetteer.regions(region).stream()
            .filter(r -> CODED.contains(r.country()))
            .findFirst()
            .map(r -> new Place(city.text(), r.region(), r.country(), ""));
  }

  private Optional<Place> countryFirst(Part country, Part city) {
    return country.isShortWord()
        ? Optional.empty()
        : gazetteer.country(country).flatMap(code -> cities.city(city.core(), "", code));
  }

  private static boolean isPostcode(String word) {
    return word.length() >= 4 && word.chars().allMatch(c -> Character.isDigit(c) || c == '-');
  }
}
