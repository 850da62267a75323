package dev.roundtable.domain.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the comma-separated parts of a location from left to right: "City, Region, Country" and its
 * shorter forms, "Country, Region, City", and several of them in a row.
 */
final class PlaceGrammar {
  // A region code that two countries share is read as the first's.
  private static final List<String> REGION_ORDER = List.of("US", "CA", "GB", "AU", "IN", "DE");

  private final Gazetteer gazetteer;

  PlaceGrammar(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The places that the parts name; parts that name none are passed over. */
  List<Place> read(List<String> parts) {
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      Step step = step(parts, at);
      step.place().ifPresent(places::add);
      at += step.parts();
    }
    return places;
  }

  private Step step(List<String> parts, int at) {
    String first = parts.get(at);
    String second = at + 1 < parts.size() ? parts.get(at + 1) : "";
    String third = at + 2 < parts.size() ? parts.get(at + 2) : "";
    return countryFirst(first, second, third)
        .or(() -> fullForm(first, second, third))
        .or(() -> cityAndRegion(first, second))
        .or(() -> cityAndCountry(first, second))
        .orElseGet(() -> new Step(alone(first), 1));
  }

  /** "US, WA, Seattle", "India, Bengaluru". */
  private Optional<Step> countryFirst(String first, String second, String third) {
    if (second.isEmpty() || gazetteer.metros().mainCity(first).isPresent()) {
      return Optional.empty();
    }
    return gazetteer.country(first).flatMap(country -> inside(country, second, third));
  }

  private Optional<Step> inside(String country, String second, String third) {
    Optional<String> region = gazetteer.region(second, country);
    if (region.isPresent() && looksLikeName(third) && gazetteer.country(third).isEmpty()) {
      return Optional.of(new Step(known(third, region.get(), country), 3));
    }
    return gazetteer.metros().city(second, "", country).map(city -> new Step(city, 2));
  }

  /** "Seattle, WA, United States", "Bangalore, KA, India". */
  private Optional<Step> fullForm(String first, String second, String third) {
    if (third.isEmpty() || !looksLikeName(first)) {
      return Optional.empty();
    }
    return gazetteer
        .country(third)
        .filter(country -> isRegionOf(second, country))
        .map(
            country -> {
              String code = gazetteer.region(second, country).orElse(second.strip());
              return new Step(known(first, code, country), 3);
            });
  }

  private boolean isRegionOf(String text, String country) {
    return gazetteer.region(text, country).isPresent() || text.strip().matches("[A-Z]{1,3}");
  }

  /** "Boston, MA". */
  private Optional<Step> cityAndRegion(String first, String second) {
    if (second.isEmpty() || !isPlaceName(first)) {
      return Optional.empty();
    }
    // "Toronto, CA" and "Bangalore, IN" name the country, as the city is no Californian.
    Optional<String> country = gazetteer.country(second);
    boolean abroad =
        country.isPresent() && gazetteer.metros().city(first, "", country.get()).isPresent();
    Optional<Place> region = gazetteer.region(second, REGION_ORDER);
    boolean here =
        region.isPresent()
            && gazetteer
                .metros()
                .city(first, region.get().region(), region.get().country())
                .isPresent();
    if (region.isEmpty() || (abroad && !here)) {
      return Optional.empty();
    }
    return region.map(r -> new Step(known(first, r.region(), r.country()), 2));
  }

  /** "London, UK", "California, United States". */
  private Optional<Step> cityAndCountry(String first, String second) {
    if (second.isEmpty()) {
      return Optional.empty();
    }
    return gazetteer
        .country(second)
        .flatMap(country -> within(first, country))
        .map(place -> new Step(place, 2));
  }

  private Optional<Place> within(String first, String country) {
    Optional<Place> city = gazetteer.metros().city(first, "", country);
    if (city.isPresent()) {
      return city;
    }
    Optional<Place> market = gazetteer.metros().alias(first);
    if (market.isPresent()) {
      return market.filter(place -> place.country().equals(country));
    }
    Optional<String> region = gazetteer.region(first, country);
    if (region.isPresent()) {
      return Optional.of(new Place("", region.get(), country, ""));
    }
    return gazetteer.country(first).isPresent() || !looksLikeName(first)
        ? Optional.empty()
        : Optional.of(new Place(tidy(first), "", country, ""));
  }

  /** A part by itself: a market, a city known everywhere, a region or a country. */
  Optional<Place> alone(String part) {
    String core = core(part);
    Optional<Place> region = gazetteer.region(core, REGION_ORDER).filter(r -> core.length() > 1);
    Optional<Place> city =
        gazetteer
            .metros()
            .mainCity(core)
            .filter(p -> region.isEmpty() || region.get().region().equals(p.region()));
    // Words such as "me", "in" and "or" are states only in capitals.
    boolean isWord = core.length() == 2 && !core.equals(core.toUpperCase(Locale.ROOT));
    return gazetteer
        .metros()
        .alias(part)
        .or(() -> gazetteer.metros().alias(core))
        .or(() -> city)
        .or(() -> region.filter(r -> !isWord))
        .or(() -> gazetteer.country(core).filter(c -> !isWord).map(c -> new Place("", "", c, "")))
        .or(() -> gazetteer.metros().city(core, "", ""));
  }

  private Place known(String city, String region, String country) {
    return gazetteer
        .metros()
        .city(core(city), region, country)
        .or(() -> byCountryIfRegionUnknown(core(city), region, country))
        .or(() -> gazetteer.metros().alias(city).filter(p -> p.region().equals(region)))
        .orElseGet(() -> new Place(tidy(city), region, country, ""));
  }

  // Sources write regions of their own outside the countries whose regions the guide lists.
  private Optional<Place> byCountryIfRegionUnknown(String city, String region, String country) {
    return gazetteer.region(region, country).isPresent()
        ? Optional.empty()
        : gazetteer.metros().city(city, "", country);
  }

  private boolean isPlaceName(String text) {
    boolean market = gazetteer.metros().city(core(text), "", "").isPresent();
    return looksLikeName(text) && (market || !isBareRegion(text));
  }

  // "TX, CA" are two states; "Ontario, CA" and "New York, NY" are cities.
  private boolean isBareRegion(String text) {
    return text.strip().length() == 2 && gazetteer.region(text, REGION_ORDER).isPresent();
  }

  private static boolean looksLikeName(String text) {
    String name = text.strip();
    return !name.isEmpty() && name.length() <= 60 && Character.isLetter(name.charAt(0));
  }

  private static String core(String text) {
    String core =
        text.strip()
            .replaceAll("(?i)^(?:greater|metro(?:politan)?|downtown|in|within|near|the)\\s+", "");
    String shorter =
        core.replaceAll(
            "(?i)\\s+(?:metro(?:politan)?|area|region|metroplex|state|hq|headquarters|office"
                + "|campus|based|only|greater)(?:\\s+area)?$",
            "");
    return shorter.isBlank() ? core.strip() : shorter.strip();
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ");
  }

  /** What was read, and how many parts it took. */
  private record Step(Optional<Place> place, int parts) {
    Step(Place place, int parts) {
      this(Optional.of(place), parts);
    }
  }
}
