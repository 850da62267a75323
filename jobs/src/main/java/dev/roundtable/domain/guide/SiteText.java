package dev.roundtable.domain.guide;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pages say around the numbers.
 *
 * @param texts templates by id, each with one variant or more; arguments stand in braces
 * @param companies company ids of the link list, in order
 * @param roles links by role, in order
 * @param rounds links by interview round, in order
 * @param opener the runnable problem that opens a practice set
 */
public record SiteText(
    Map<String, List<String>> texts,
    List<String> companies,
    List<Link> roles,
    List<Link> rounds,
    Opener opener) {
  public SiteText {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    companies = List.copyOf(companies);
    roles = List.copyOf(roles);
    rounds = List.copyOf(rounds);
  }

  /** A link and its words. */
  public record Link(String slug, String title) {}

  /**
   * A problem that runs in the reader's browser.
   *
   * @param setup SQL that makes the data
   * @param query SQL to run, with {@code {parameter}} where the reader edits
   * @param expected rows of the result with the default parameter, cells as text
   */
  public record Opener(
      String title,
      String prompt,
      String setup,
      String query,
      String parameter,
      String defaultValue,
      List<List<String>> expected) {
    public Opener {
      expected = expected.stream().map(List::copyOf).toList();
    }
  }
}
