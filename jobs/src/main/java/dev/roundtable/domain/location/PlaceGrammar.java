package dev.roundtable.domain.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the parts of a location from left to right: "City, Region, Country" and its shorter forms,
 * "Country, Region, City", and several of them in a row.
 */
final class PlaceGrammar {
  /** Countries whose cities are named by "City, ST"; elsewhere a code is rather the country's. */
  private static final Set<String> CODED = Set.of("US", "CA", "AU");

  private final Gazetteer gazetteer;
  private final CityIndex cities;
  private final LonePart lone;

  PlaceGrammar(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.cities = gazetteer.cities();
    this.lone = new LonePart(gazetteer);
  }

  /** The places that the parts name; parts that name none are passed over. */
  List<Place> read(List<Part> parts) {
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      Step step = step(parts, at);
      step.place().ifPresent(places::add);
      at += step.parts();
    }
    return places;
  }

  /** A part by itself: a market, a city known everywhere, a region or a country. */
  Optional<Place> alone(Part part) {
    return lone.place(part);
  }

  private Step step(List<Part> parts, int at) {
    Part first = parts.get(at);
    if (at + 1 == parts.size()) {
      return new Step(alone(first), 1);
    }
    Part second = parts.get(at + 1);
    Optional<Part> third =
        at + 2 < parts.size() ? Optional.of(parts.get(at + 2)) : Optional.empty();
    return countryFirst(first, second, third)
        .or(() -> regionFirst(first, second))
        .or(() -> third.flatMap(last -> fullForm(first, second, last)))
        .or(() -> third.flatMap(last -> districtFirst(first, second, last)))
        .or(() -> pair(first, second).map(place -> new Step(place, 2)))
        .orElseGet(() -> new Step(alone(first), 1));
  }

  /** "US, WA, Seattle", "India, Bengaluru". */
  private Optional<Step> countryFirst(Part first, Part second, Optional<Part> third) {
    return cities.mainCity(first.core()).isPresent()
        ? Optional.empty()
        : gazetteer.country(first).flatMap(country -> inside(country, second, third));
  }

  private Optional<Step> inside(String country, Part second, Optional<Part> third) {
    Optional<String> region = gazetteer.region(second, country);
    Optional<Part> city =
        third.filter(part -> part.mayBeCity() && gazetteer.country(part).isEmpty());
    if (region.isPresent() && city.isPresent()) {
      return Optional.of(new Step(known(city.get(), region.get(), country), 3));
    }
    return cities.city(second.core(), "", country).map(place -> new Step(place, 2));
  }

  /** "TX, Austin", "Virginia - Arlington". */
  private Optional<Step> regionFirst(Part first, Part second) {
    boolean isRegion = !first.isShortWord() && cities.mainCity(first.core()).isEmpty();
    return !isRegion
        ? Optional.empty()
        : gazetteer.regions(first).stream()
            .flatMap(
                region ->
                    cities.city(second.core(), region.region(), region.country()).stream()
                        .filter(place -> !place.region().isEmpty()))
            .findFirst()
            .map(place -> new Step(place, 2));
  }

  /** "Seattle, WA, United States", "Bangalore, KA, India", "Heilbronn, Württemberg, Germany". */
  private Optional<Step> fullForm(Part first, Part second, Part third) {
    return gazetteer
        .country(third)
        .filter(country -> !third.isShortWord() && isWithin(first, second, country))
        .map(
            country -> {
              String code = second.isCode() ? second.text() : "";
              String region = gazetteer.region(second, country).orElse(code);
              return new Step(known(first, region, country), 3);
            });
  }

  private boolean isWithin(Part first, Part second, String country) {
    boolean known = cities.city(first.core(), "", country).isPresent();
    if (!known && !first.mayBeCity()) {
      return false;
    }
    boolean secondIsCity = cities.city(second.core(), "", country).isPresent();
    Optional<String> region = gazetteer.region(second, country);
    if (region.isPresent()) {
      // "Boston, New York, United States" are two cities.
      boolean here = cities.city(first.core(), region.get(), country).isPresent();
      return here || !(secondIsCity && known);
    }
    return second.isCode() || (second.mayBeCity() && !secondIsCity && isNoCountry(second));
  }

  private boolean isNoCountry(Part part) {
    return gazetteer.country(part).isEmpty();
  }

  /** "Hudson Yards, New York, NY": the district is passed over. */
  private Optional<Step> districtFirst(Part first, Part second, Part third) {
    boolean inCity =
        gazetteer.regions(third).stream()
            .anyMatch(
                region ->
                    isKnown(second, region)
                        && gazetteer.regions(second).stream().noneMatch(r -> isKnown(first, r)));
    return inCity && !third.isShortWord()
        ? Optional.of(new Step(alone(first), 1))
        : Optional.empty();
  }

  private boolean isKnown(Part city, Place region) {
    return cities.city(city.core(), region.region(), region.country()).isPresent();
  }

  /** "Boston, MA", "London, UK", "California, United States". */
  Optional<Place> pair(Part first, Part second) {
    List<Place> meanings = meanings(second);
    for (Place meaning : meanings) {
      Optional<Place> city = knownIn(first, meaning);
      if (city.isPresent()) {
        return city;
      }
    }
    Optional<Place> here = cityOfCode(first, second);
    return here.isPresent() ? here : unknownCity(first, second, meanings);
  }

  /** What a part behind a city may mean: regions, then the country. */
  private List<Place> meanings(Part second) {
    List<Place> meanings = new ArrayList<>(gazetteer.regions(second));
    gazetteer.country(second).ifPresent(country -> meanings.add(new Place("", "", country, "")));
    return meanings;
  }

  private Optional<Place> knownIn(Part first, Place meaning) {
    return cities
        .city(first.core(), meaning.region(), meaning.country())
        .or(
            () ->
                cities
                    .alias(first.words())
                    .or(() -> cities.alias(first.core()))
                    .filter(place -> place.country().equals(meaning.country()))
                    .filter(
                        place ->
                            meaning.region().isEmpty() || place.region().equals(meaning.region())));
  }

  /** "Lima, PE": the code of a country whose city that is. */
  private Optional<Place> cityOfCode(Part first, Part second) {
    return cities
        .mainCity(first.core())
        .or(() -> cities.wellKnown(first.core()))
        .filter(place -> gazetteer.isCodeOf(second, place.country()));
  }

  private Optional<Place> unknownCity(Part first, Part second, List<Place> meanings) {
    boolean twoCities =
        cities.mainCity(first.core()).isPresent() && cities.mainCity(second.core()).isPresent();
    if (meanings.isEmpty() || twoCities) {
      return Optional.empty();
    }
    Place meaning = likeliest(second, meanings);
    // "Brisbane QLD, Australia"
    Optional<Place> city = alone(first).filter(place -> isCityIn(place, meaning));
    if (city.isPresent()) {
      return city;
    }
    if (meaning.region().isEmpty()) {
      Optional<String> region = gazetteer.region(first, meaning.country());
      if (region.isPresent()) {
        return Optional.of(new Place("", region.get(), meaning.country(), ""));
      }
      if (gazetteer.country(first).isPresent()) {
        return Optional.empty();
      }
    }
    // "TX, CA" are two states; "Ontario, CA" and "New York, NY" are cities.
    boolean bareRegion = first.text().length() == 2 && !gazetteer.regions(first).isEmpty();
    return first.mayBeCity() && !bareRegion && !second.isShortWord()
        ? Optional.of(new Place(first.text(), meaning.region(), meaning.country(), ""))
        : lowerCase(first, second, meaning);
  }

  private static boolean isCityIn(Place place, Place area) {
    return !place.city().isEmpty()
        && place.country().equals(area.country())
        && (area.region().isEmpty() || place.region().equals(area.region()));
  }

  // "dayton, oh" is a city where the whole text is in small letters.
  private static Optional<Place> lowerCase(Part first, Part second, Place meaning) {
    boolean small = second.isShortWord() && first.mayBeCity();
    return small && first.text().equals(first.words())
        ? Optional.of(new Place(first.text(), meaning.region(), meaning.country(), ""))
        : Optional.empty();
  }

  // Postings write "Walldorf, DE" of Germany; the towns of Delaware are few, and listed.
  private static Place likeliest(Part second, List<Place> meanings) {
    return meanings.stream()
        .filter(place -> CODED.contains(place.country()) || second.text().length() > 2)
        .filter(place -> !(second.isCode() && place.region().equals("DE")))
        .findFirst()
        .or(() -> meanings.stream().filter(place -> place.region().isEmpty()).findFirst())
        .orElse(meanings.get(0));
  }

  private Place known(Part city, String region, String country) {
    boolean listed = byRegion(region, country);
    return cities
        .city(city.core(), region, country)
        .or(() -> listed ? Optional.empty() : cities.city(city.core(), "", country))
        .or(
            () ->
                cities
                    .alias(city.words())
                    .filter(p -> p.country().equals(country) && p.region().equals(region)))
        .orElseGet(() -> new Place(city.text(), region, country, ""));
  }

  // Sources write regions of their own outside the countries whose regions the guide lists.
  private boolean byRegion(String region, String country) {
    return !region.isEmpty() && gazetteer.region(Part.of(region), country).isPresent();
  }

  /** What was read, and how many parts it took. */
  private record Step(Optional<Place> place, int parts) {
    Step(Place place, int parts) {
      this(Optional.of(place), parts);
    }
  }
}
