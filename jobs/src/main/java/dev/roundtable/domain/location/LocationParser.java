package dev.roundtable.domain.location;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Guide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the places of work from location texts. */
public final class LocationParser {
  private static final int LONGEST = 2000;

  private final Gazetteer gazetteer;
  private final PlaceGrammar grammar;

  public LocationParser(Guide guide) {
    this.gazetteer = new Gazetteer(guide);
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
    List<List<String>> alternatives = alternatives(workplace.rest());
    for (int i = 0; i < alternatives.size(); i++) {
      places.addAll(read(alternatives, i));
    }
    LocationFacts facts =
        new LocationFacts(withoutDuplicates(places), workplace.remote(), workplace.hybrid());
    boolean nothing = places.isEmpty() && !workplace.remote() && !workplace.hybrid();
    return nothing ? Parsed.of(facts, Issue.LOCATION_UNKNOWN) : Parsed.clean(facts);
  }

  // "Austin or Dallas, TX": a city alone borrows the region of the one after it.
  private List<Place> read(List<List<String>> alternatives, int at) {
    List<String> parts = alternatives.get(at);
    if (parts.size() == 1 && at + 1 < alternatives.size() && alternatives.get(at + 1).size() > 1) {
      List<String> next = alternatives.get(at + 1);
      List<String> borrowed = new ArrayList<>(parts);
      borrowed.addAll(next.subList(1, next.size()));
      List<Place> places = grammar.read(borrowed);
      if (places.size() == 1 && !places.get(0).metro().isEmpty()) {
        return places;
      }
    }
    return grammar.read(parts);
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

  private List<List<String>> alternatives(String text) {
    List<List<String>> alternatives = new ArrayList<>();
    for (String piece : text.split("[;|\\n\\r•·\\u2028]|\\s+/\\s+|\\s+or\\s+|\\s+OR\\s+", -1)) {
      for (String alternative : splitCautiously(piece)) {
        List<String> parts = parts(alternative);
        if (!parts.isEmpty()) {
          alternatives.add(parts);
        }
      }
    }
    return alternatives;
  }

  // A name may itself hold the separator: "Bosnia and Herzegovina", "Dallas/Fort Worth".
  private List<String> splitCautiously(String piece) {
    if (grammar.alone(piece).isPresent()) {
      return List.of(piece);
    }
    return Arrays.asList(piece.split("/|\\s+(?:and|AND)\\s+|\\s*&\\s*", -1));
  }

  private List<String> parts(String alternative) {
    Optional<Place> whole = grammar.alone(alternative);
    if (whole.isPresent()) {
      return List.of(alternative.strip());
    }
    List<String> parts = new ArrayList<>();
    for (String part :
        alternative.split("[,()\\[\\]:\\u3001\\uff0c]|\\s+[-\\u2010-\\u2015]+\\s+", -1)) {
      String stripped = part.replaceAll("^[\\s-]+|[\\s-]+$", "");
      if (!stripped.isEmpty()) {
        parts.addAll(hyphenated(stripped));
      }
    }
    return parts;
  }

  // "US-CA-San Francisco" and "Bangalore-India", but not "Winston-Salem".
  private List<String> hyphenated(String part) {
    List<String> pieces = Arrays.asList(part.split("-", -1));
    boolean coded =
        pieces.size() > 1
            && pieces.stream().noneMatch(String::isBlank)
            && (gazetteer.country(pieces.get(0)).isPresent()
                || gazetteer.country(pieces.get(pieces.size() - 1)).isPresent());
    return coded && grammar.alone(part).isEmpty() ? pieces : List.of(part);
  }
}
