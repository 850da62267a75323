package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A labour market.
 *
 * @param label how the page names it, "Boston / Cambridge, MA"
 * @param region state or province code, empty if none
 * @param country ISO 3166 two-letter code
 * @param cities city names that belong to it, within region and country; "Name, RG" names another
 *     region
 * @param aliases names that stand for it alone, "NYC", "Bay Area"
 * @param note what data engineering there is like
 * @param factor editorial pay relative to the reference market, over all companies
 */
public record Metro(
    String id,
    String name,
    String slug,
    String label,
    String region,
    String country,
    List<String> cities,
    List<String> aliases,
    String note,
    double factor)
    implements Serializable {

  public Metro {
    cities = List.copyOf(cities);
    aliases = List.copyOf(aliases);
  }

  /** Its name within a sentence: "the San Francisco Bay Area". */
  public String nameInSentence() {
    return name.endsWith(" Area") ? "the " + name : name;
  }
}
