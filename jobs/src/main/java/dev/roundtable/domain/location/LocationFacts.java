package dev.roundtable.domain.location;

import java.util.List;

/**
 * Where a job may be done.
 *
 * @param places in the order of the text, each once
 */
public record LocationFacts(List<Place> places, boolean remote, boolean hybrid) {
  public LocationFacts {
    places = List.copyOf(places);
  }
}
