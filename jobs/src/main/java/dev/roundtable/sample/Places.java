package dev.roundtable.sample;

import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Metro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells places of work the ways that reports and postings spell them. */
record Places(Guide guide) {

  Metro metro(String id) {
    return guide
        .metro(id)
        .orElseThrow(
            () -> new IllegalArgumentException("The sample needs metro '" + id + "' in the guide"));
  }

  /** Those of the metros that the guide knows. */
  List<Metro> known(List<String> ids) {
    return ids.stream().map(guide::metro).flatMap(Optional::stream).toList();
  }

  Country country(Metro metro) {
    return guide.countries().stream()
        .filter(country -> country.code().equals(metro.country()))
        .findFirst()
        .orElseThrow();
  }

  /** A spelling with the city, its region and sometimes its country. */
  String spell(Metro metro, Draw draw) {
    String city = city(metro, draw);
    Country country = country(metro);
    if (!metro.country().equals("US")) {
      return draw.chance(0.7) ? city + ", " + country.name() : city;
    }
    String region = region(metro, city);
    String name = city.contains(",") ? city.substring(0, city.indexOf(',')) : city;
    String plain = name + ", " + region;
    return switch (draw.below(10)) {
      case 0 -> plain + ", United States";
      case 1 -> name + ", " + regionName(country, region);
      case 2 -> metro.aliases().isEmpty() ? plain : longest(metro.aliases());
      default -> plain;
    };
  }

  /** The spelling of the first city alone: "Seattle, WA", "London, United Kingdom". */
  String plain(Metro metro) {
    String city = metro.cities().get(0);
    return metro.country().equals("US")
        ? city + ", " + metro.region()
        : city + ", " + country(metro).name();
  }

  private static String city(Metro metro, Draw draw) {
    List<String> near = metro.cities().subList(0, Math.min(3, metro.cities().size()));
    return draw.chance(0.6) ? near.get(0) : draw.pick(near);
  }

  private static String region(Metro metro, String city) {
    return city.contains(",") ? city.substring(city.indexOf(',') + 1).strip() : metro.region();
  }

  private static String regionName(Country country, String code) {
    return country.regions().stream()
        .filter(region -> region.code().equals(code))
        .map(Country.Region::name)
        .findFirst()
        .orElse(code);
  }

  // The longest alias is the least ambiguous: "Greater Boston Area" rather than "Triangle".
  private static String longest(List<String> aliases) {
    List<String> sorted = new ArrayList<>(aliases);
    sorted.sort((a, b) -> Integer.compare(b.length(), a.length()));
    return sorted.get(0);
  }
}
