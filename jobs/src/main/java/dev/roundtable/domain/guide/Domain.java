package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A domain of interview questions, such as SQL or data modelling.
 *
 * @param prior relative weight of the domain in each stage before any evidence, by stage id
 * @param phrases words of a question that speak for the domain
 */
public record Domain(String id, String name, Map<String, Double> prior, List<String> phrases)
    implements Serializable {
  public Domain {
    prior = Collections.unmodifiableSortedMap(new TreeMap<>(prior));
    phrases = List.copyOf(phrases);
  }
}
