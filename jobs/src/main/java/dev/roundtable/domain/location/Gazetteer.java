package dev.roundtable.domain.location;

import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of countries, regions and the cities of labour markets. */
final class Gazetteer {
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Map<String, String>> regions = new HashMap<>();
  private final MetroIndex metros;

  Gazetteer(Guide guide) {
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      countries.put(Fold.words(name), code);
    }
    guide.countries().forEach(this::index);
    this.metros = new MetroIndex(guide.metros());
  }

  MetroIndex metros() {
    return metros;
  }

  /** Code of the country, by name, alias or, where the guide has the country, code. */
  Optional<String> country(String text) {
    return Optional.ofNullable(countries.get(Fold.words(text)));
  }

  /** Code of the region within a country. */
  Optional<String> region(String text, String country) {
    return Optional.ofNullable(regions.getOrDefault(country, Map.of()).get(key(text)));
  }

  /** The region in whichever country has it; countries in the guide's order, as given. */
  Optional<Place> region(String text, List<String> order) {
    return order.stream()
        .flatMap(
            country -> region(text, country).map(code -> new Place("", code, country, "")).stream())
        .findFirst();
  }

  // "D.C." and "DC 20001" are DC.
  private static String key(String text) {
    String words = Fold.words(text.replaceAll("\\s+\\d{5}(-\\d{4})?\\s*$", ""));
    return words.length() == 3 && words.charAt(1) == ' ' ? words.replace(" ", "") : words;
  }

  private void index(Country country) {
    countries.put(Fold.words(country.name()), country.code());
    countries.put(Fold.words(country.code()), country.code());
    country.aliases().forEach(alias -> countries.put(Fold.words(alias), country.code()));
    Map<String, String> own = new HashMap<>();
    country
        .regions()
        .forEach(
            region -> {
              own.put(Fold.words(region.code()), region.code());
              own.put(Fold.words(region.name()), region.code());
            });
    regions.put(country.code(), own);
  }
}
