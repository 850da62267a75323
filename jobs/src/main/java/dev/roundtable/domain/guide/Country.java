package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A country and its regions, as location texts name them.
 *
 * @param code ISO 3166 two-letter code
 * @param currency ISO 4217 code of its money
 */
public record Country(
    String code, String name, String currency, List<String> aliases, List<Region> regions)
    implements Serializable {
  public Country {
    aliases = List.copyOf(aliases);
    regions = List.copyOf(regions);
  }

  /** A state or province: its postal code and name. */
  public record Region(String code, String name) implements Serializable {}
}
