package dev.roundtable.domain.location;

import dev.roundtable.domain.guide.Metro;
import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cities and labour markets by their names, which are given as folded words. */
final class CityIndex {
  private final Map<String, Place> byAlias = new HashMap<>();
  private final Map<String, Place> byMainCity = new HashMap<>();
  private final Map<String, List<Place>> inMarkets = new HashMap<>();
  private final Map<String, List<Place>> listed = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  CityIndex(List<Metro> metros, CityList list) {
    metros.forEach(this::index);
    list.places().forEach(place -> add(listed, place));
    list.ambiguous().forEach(name -> ambiguous.add(Fold.words(name)));
  }

  /** The place of a name that stands for a market alone: "nyc", "bay area". */
  Optional<Place> alias(String words) {
    return Optional.ofNullable(byAlias.get(words));
  }

  /** The market's main city, "boston". */
  Optional<Place> mainCity(String words) {
    return Optional.ofNullable(byMainCity.get(words));
  }

  /** The city that a name stands for by itself, other than a market's main city. */
  Optional<Place> wellKnown(String words) {
    return ambiguous.contains(words) ? Optional.empty() : only(listed.get(words));
  }

  /** A lesser city of a market, if no other shares its name. */
  Optional<Place> lesser(String words) {
    return ambiguous.contains(words) ? Optional.empty() : only(inMarkets.get(words));
  }

  /** True if a city somewhere has the name. */
  boolean isCity(String words) {
    return inMarkets.containsKey(words) || listed.containsKey(words);
  }

  /** The city in a region and country; an empty region or country leaves it open. */
  Optional<Place> city(String words, String region, String country) {
    Optional<Place> market = matching(inMarkets.get(words), region, country);
    Optional<Place> other = matching(listed.get(words), region, country);
    // Two cities of one name in one country: neither, unless one is a market's main city.
    if (market.isPresent() && other.isPresent() && region.isEmpty()) {
      return mainCity(words).filter(place -> place.country().equals(country));
    }
    return market.or(() -> other);
  }

  private static Optional<Place> matching(List<Place> places, String region, String country) {
    return places == null
        ? Optional.empty()
        : only(
            places.stream()
                .filter(place -> country.isEmpty() || place.country().equals(country))
                .filter(place -> matches(place.region(), region))
                .toList());
  }

  // Cities of countries whose regions the guide does not list have none.
  private static boolean matches(String known, String asked) {
    return asked.isEmpty() || known.isEmpty() || known.equals(asked);
  }

  private static Optional<Place> only(List<Place> places) {
    boolean sure =
        places != null
            && !places.isEmpty()
            && places.stream().map(CityIndex::area).distinct().count() == 1;
    return sure ? Optional.of(places.get(0)) : Optional.empty();
  }

  private static String area(Place place) {
    return place.metro().isEmpty() ? place.country() + " " + place.region() : place.metro();
  }

  private void index(Metro metro) {
    Place market = new Place("", metro.region(), metro.country(), metro.id());
    metro.aliases().forEach(alias -> byAlias.put(Fold.words(alias), market));
    for (int i = 0; i < metro.cities().size(); i++) {
      Place place = place(metro, metro.cities().get(i));
      add(inMarkets, place);
      if (i == 0) {
        byMainCity.putIfAbsent(Fold.words(place.city()), place);
      }
    }
    if (!inMarkets.containsKey(Fold.words(metro.name())) && metro.name().indexOf(',') < 0) {
      byAlias.putIfAbsent(Fold.words(metro.name()), market);
    }
  }

  private static void add(Map<String, List<Place>> index, Place place) {
    index.computeIfAbsent(Fold.words(place.city()), city -> new ArrayList<>()).add(place);
  }

  private static Place place(Metro metro, String city) {
    int comma = city.lastIndexOf(',');
    String name = comma < 0 ? city : city.substring(0, comma).strip();
    String region = comma < 0 ? metro.region() : city.substring(comma + 1).strip();
    return new Place(name, region, metro.country(), metro.id());
  }
}
