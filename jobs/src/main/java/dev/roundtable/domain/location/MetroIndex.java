package dev.roundtable.domain.location;

import dev.roundtable.domain.guide.Metro;
import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labour markets by the names of their cities and their own. */
final class MetroIndex {
  private final Map<String, Place> byAlias = new HashMap<>();
  private final Map<String, Place> byMainCity = new HashMap<>();
  private final Map<String, List<Place>> byCity = new HashMap<>();

  MetroIndex(List<Metro> metros) {
    metros.forEach(this::index);
  }

  /** The place of a name that stands for a market alone: "NYC", "Bay Area". */
  Optional<Place> alias(String name) {
    return Optional.ofNullable(byAlias.get(Fold.words(name)));
  }

  /** The market's main city, "Boston". */
  Optional<Place> mainCity(String name) {
    return Optional.ofNullable(byMainCity.get(Fold.words(name)));
  }

  /** The city in a region and country; an empty region or country leaves it open. */
  Optional<Place> city(String name, String region, String country) {
    List<Place> found =
        byCity.getOrDefault(Fold.words(name), List.of()).stream()
            .filter(place -> matches(place.region(), region))
            .filter(place -> country.isEmpty() || place.country().equals(country))
            .toList();
    boolean sure = found.stream().map(Place::metro).distinct().count() == 1;
    return sure ? Optional.of(found.get(0)) : Optional.empty();
  }

  // Markets of countries whose regions the guide does not list have none.
  private static boolean matches(String known, String asked) {
    return asked.isEmpty() || known.isEmpty() || known.equals(asked);
  }

  private void index(Metro metro) {
    Place market = new Place("", metro.region(), metro.country(), metro.id());
    metro.aliases().forEach(alias -> byAlias.put(Fold.words(alias), market));
    for (int i = 0; i < metro.cities().size(); i++) {
      Place place = place(metro, metro.cities().get(i));
      byCity.computeIfAbsent(Fold.words(place.city()), city -> new ArrayList<>()).add(place);
      if (i == 0) {
        byMainCity.putIfAbsent(Fold.words(place.city()), place);
      }
    }
    if (!byCity.containsKey(Fold.words(metro.name())) && metro.name().indexOf(',') < 0) {
      byAlias.putIfAbsent(Fold.words(metro.name()), market);
    }
  }

  private static Place place(Metro metro, String city) {
    int comma = city.lastIndexOf(',');
    String name = comma < 0 ? city : city.substring(0, comma).strip();
    String region = comma < 0 ? metro.region() : city.substring(comma + 1).strip();
    return new Place(name, region, metro.country(), metro.id());
  }
}
