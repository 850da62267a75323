package dev.roundtable.domain.location;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Guide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the places of work from location texts. */
public final class LocationParser {
  private static final int LONGEST = 2000;
  private static final Pattern STRONG =
      Pattern.compile("[;|\\n\\r•·●\\u2028]|\\s+[/+]\\s+|\\s+(?:or|OR(?!\\s+or\\b)|oder|ou)\\s+");
  private static final Pattern WEAK = Pattern.compile("/|\\s+(?:and|AND|und|et)\\s+|\\s*&\\s*|\\+");
  private static final Pattern COMMAS =
      Pattern.compile("[,()\\[\\]:\\u3001\\uff0c]|\\s+[-\\u2010-\\u2015]+\\s+|\\s*[>»]\\s*");
  private static final Pattern DASHES_AROUND = Pattern.compile("^[\\s-]+|[\\s-]+$");

  private final Gazetteer gazetteer;
  private final PlaceGrammar grammar;

  public LocationParser(Guide guide) {
    this.gazetteer = new Gazetteer(guide, CityList.packaged());
    this.grammar = new PlaceGrammar(gazetteer);
  }

  /**
   * The places a text names and whether one may work elsewhere. Issues: {@code LOCATION_MISSING}
   * for no text, {@code LOCATION_UNKNOWN} where it names no place that is known and no remote work.
   */
  public Parsed<LocationFacts> parse(String text) {
    if (text == null || text.isBlank()) {
      return Parsed.of(new LocationFacts(List.of(), false, false), Issue.LOCATION_MISSING);
    }
    // Location fields are short; the rest of a longer text is prose.
    Workplace workplace = Workplace.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    Set<Place> places = new LinkedHashSet<>();
    List<List<Part>> alternatives = alternatives(workplace.rest());
    for (int i = 0; i < alternatives.size(); i++) {
      places.addAll(read(alternatives, i));
    }
    LocationFacts facts =
        new LocationFacts(withoutDuplicates(places), workplace.remote(), workplace.hybrid());
    boolean nothing = places.isEmpty() && !workplace.remote() && !workplace.hybrid();
    return nothing ? Parsed.of(facts, Issue.LOCATION_UNKNOWN) : Parsed.clean(facts);
  }

  // "Austin or Dallas, TX": a city alone borrows the region of the one after it.
  private List<Place> read(List<List<Part>> alternatives, int at) {
    List<Part> parts = alternatives.get(at);
    List<Place> own = grammar.read(parts);
    if (parts.size() == 1 && at + 1 < alternatives.size() && alternatives.get(at + 1).size() > 1) {
      List<Part> next = alternatives.get(at + 1);
      List<Part> borrowed = new ArrayList<>(parts);
      borrowed.addAll(next.subList(1, next.size()));
      List<Place> places = grammar.read(borrowed);
      boolean better = places.size() == 1 && (own.isEmpty() || !places.get(0).metro().isEmpty());
      if (better && !places.get(0).city().isEmpty()) {
        return places;
      }
    }
    return own;
  }

  /** Drops places that another one says more exactly: the country beside its city. */
  private static List<Place> withoutDuplicates(Set<Place> places) {
    return places.stream()
        .filter(place -> places.stream().noneMatch(other -> isPartOf(place, other)))
        .toList();
  }

  private static boolean isPartOf(Place place, Place other) {
    boolean sameMarket = !place.metro().isEmpty() && place.metro().equals(other.metro());
    return place.city().isEmpty()
        && !other.city().isEmpty()
        && (sameMarket || (place.metro().isEmpty() && covers(place, other)));
  }

  private static boolean covers(Place place, Place other) {
    boolean sameRegion = place.region().isEmpty() || place.region().equals(other.region());
    return sameRegion && place.country().equals(other.country());
  }

  private List<List<Part>> alternatives(String text) {
    List<List<Part>> alternatives = new ArrayList<>();
    for (String piece : STRONG.split(text, -1)) {
      for (String alternative : splitCautiously(piece)) {
        List<Part> parts = parts(alternative);
        if (!parts.isEmpty()) {
          alternatives.add(parts);
        }
      }
    }
    return alternatives;
  }

  // A name may itself hold the separator: "Bosnia and Herzegovina", "Dallas/Fort Worth".
  private List<String> splitCautiously(String piece) {
    if (!WEAK.matcher(piece).find() || grammar.alone(Part.of(piece)).isPresent()) {
      return List.of(piece);
    }
    return Arrays.asList(WEAK.split(piece, -1));
  }

  private List<Part> parts(String alternative) {
    List<String> pieces = Arrays.asList(COMMAS.split(alternative, -1));
    if (pieces.size() > 1) {
      // "Washington, DC-Baltimore Area" is one name.
      Part whole = Part.of(alternative);
      if (gazetteer.cities().alias(whole.words()).isPresent()) {
        return List.of(whole);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (String piece : pieces) {
      String stripped = DASHES_AROUND.matcher(piece).replaceAll("");
      if (!stripped.isEmpty()) {
        hyphenated(stripped).stream().map(Part::of).forEach(parts::add);
      }
    }
    return parts;
  }

  // "US-CA-San Francisco" and "Bangalore-India", but not "Winston-Salem".
  private List<String> hyphenated(String part) {
    if (part.indexOf('-') < 0) {
      return List.of(part);
    }
    List<String> pieces = Arrays.asList(part.split("-", -1));
    boolean coded =
        pieces.size() > 1
            && pieces.stream().noneMatch(String::isBlank)
            && (isCountry(pieces.get(0))
                || isCountry(pieces.get(pieces.size() - 1))
                || isRegionCode(pieces.get(0)));
    return coded && grammar.alone(Part.of(part)).isEmpty() ? pieces : List.of(part);
  }

  private boolean isCountry(String piece) {
    return gazetteer.country(Part.of(piece)).isPresent();
  }

  private boolean isRegionCode(String piece) {
    Part part = Part.of(piece);
    return part.isCode() && !gazetteer.regions(part).isEmpty();
  }
}
