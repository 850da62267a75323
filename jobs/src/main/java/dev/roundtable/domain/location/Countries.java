package dev.roundtable.domain.location;

import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;

/** The money of the place of work. */
public final class Countries {
  private Countries() {}

  /** Currency of the first place whose country is known; null if there is none. */
  public static String currency(Guide guide, LocationFacts location) {
    return location.places().stream()
        .map(Place::country)
        .filter(code -> !code.isEmpty())
        .findFirst()
        .flatMap(
            code ->
                guide.countries().stream()
                    .filter(country -> country.code().equals(code))
                    .findFirst())
        .map(Country::currency)
        .orElse(null);
  }
}
