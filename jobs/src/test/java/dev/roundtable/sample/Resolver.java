package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Metro;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A plain way of resolving names, independent of the program's own. */
final class Resolver {
  private final Map<String, Company> companies = new HashMap<>();
  private final Map<String, Metro> places = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();

  Resolver(Guide guide) {
    for (Company company : guide.companies()) {
      companies.put(company.id(), company);
      Stream.concat(Stream.of(company.name()), company.aliases().stream())
          .forEach(name -> companies.put(fold(name), company));
    }
    guide.metros().forEach(this::addMetro);
    for (Metro metro : guide.metros()) {
      for (Country country : guide.countries()) {
        if (country.code().equals(metro.country())) {
          metro.cities().forEach(city -> places.put(fold(city + ", " + country.name()), metro));
          metro.cities().forEach(city -> places.putIfAbsent(fold(city), metro));
          currencies.put(metro.id(), country.currency());
        }
      }
    }
  }

  /** The currency of a place, dollars where it does not resolve. */
  String currency(String place) {
    return currencies.getOrDefault(metro(place), "USD");
  }

  private void addMetro(Metro metro) {
    metro.aliases().forEach(alias -> places.put(fold(alias), metro));
    for (String city : metro.cities()) {
      boolean own = !city.contains(",");
      places.put(fold(own ? city + ", " + metro.region() : city), metro);
    }
  }

  /** The company's id, or the folded name of one that the guide does not know. */
  String company(String name) {
    Company company = companies.get(fold(name));
    return company == null ? fold(name) : company.id();
  }

  /** The level id of a ladder code, or empty. */
  String level(String company, String code) {
    Company known = companies.get(company);
    if (known == null) {
      return "";
    }
    return known.ladder().stream()
        .filter(
            rung ->
                Stream.concat(Stream.of(rung.code()), rung.aliases().stream())
                    .anyMatch(alias -> alias.equalsIgnoreCase(code)))
        .map(Company.Rung::level)
        .findFirst()
        .orElse("");
  }

  /** The metro's id, or empty. */
  String metro(String place) {
    String american =
        place
            .replace(", United States", "")
            .replace("Massachusetts", "MA")
            .replace("Washington", place.endsWith("DC") ? "Washington" : "WA");
    Metro metro = places.get(fold(american));
    return metro == null ? "" : metro.id();
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[.,]", " ")
        .replaceAll("\\b(inc|llc|corp|ltd)\\b", " ")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
