package dev.roundtable.domain.location;

import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of countries, regions and cities. */
final class Gazetteer {
  // A region code that several countries share is read as the first one's; the others follow in
  // the guide's order.
  private static final List<String> REGION_ORDER = List.of("US", "CA", "AU", "GB", "IN", "DE");

  private final Map<String, String> countries = new HashMap<>();
  private final Set<String> isoCodes = new HashSet<>();
  private final Map<String, List<Place>> regions = new HashMap<>();
  private final Map<String, Map<String, String>> byCountry = new HashMap<>();
  private final CityIndex cities;

  Gazetteer(Guide guide, CityList list) {
    for (String code : Locale.getISOCountries()) {
      isoCodes.add(code.toLowerCase(Locale.ROOT));
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      countries.put(Fold.words(name), code);
    }
    List<Country> order = new ArrayList<>();
    REGION_ORDER.forEach(
        code -> guide.countries().stream().filter(c -> c.code().equals(code)).forEach(order::add));
    guide.countries().stream().filter(c -> !order.contains(c)).forEach(order::add);
    order.forEach(this::index);
    this.cities = new CityIndex(guide.metros(), list);
  }

  CityIndex cities() {
    return cities;
  }

  /** Code of the country, by name, alias or, where the guide has the country, code. */
  Optional<String> country(Part part) {
    String code = countries.get(part.words());
    return Optional.ofNullable(code != null ? code : countries.get(part.core()));
  }

  /** Code of the region within a country. */
  Optional<String> region(Part part, String country) {
    return Optional.ofNullable(byCountry.getOrDefault(country, Map.of()).get(key(part)));
  }

  /** The regions of that name or code, the likeliest first. */
  List<Place> regions(Part part) {
    return regions.getOrDefault(key(part), List.of());
  }

  /** True if the part is the ISO code of the country, in capitals. */
  boolean isCodeOf(Part part, String country) {
    return part.isCode() && isoCodes.contains(part.words()) && part.text().equals(country);
  }

  // "D.C." is DC.
  private static String key(Part part) {
    String words = part.core();
    return words.length() == 3 && words.charAt(1) == ' ' ? words.replace(" ", "") : words;
  }

  private void index(Country country) {
    countries.put(Fold.words(country.name()), country.code());
    countries.put(Fold.words(country.code()), country.code());
    country.aliases().forEach(alias -> countries.put(Fold.words(alias), country.code()));
    Map<String, String> own = byCountry.computeIfAbsent(country.code(), code -> new HashMap<>());
    for (Country.Region region : country.regions()) {
      Place place = new Place("", region.code(), country.code(), "");
      for (String name : Set.of(Fold.words(region.code()), Fold.words(region.name()))) {
        own.put(name, region.code());
        regions.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
      }
    }
  }
}
