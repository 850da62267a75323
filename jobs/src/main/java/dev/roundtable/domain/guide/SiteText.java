package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pages say around the numbers.
 *
 * @param texts templates by id, each with one variant or more; arguments stand in braces
 * @param companies company ids of the link list, in order
 * @param roles pages by role, in order
 * @param rounds pages by interview round, in order
 * @param opener the runnable problem that opens a practice set
 */
public record SiteText(
    Map<String, List<String>> texts,
    List<String> companies,
    List<Role> roles,
    List<Round> rounds,
    Opener opener)
    implements Serializable {
  public SiteText {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    companies = List.copyOf(companies);
    roles = List.copyOf(roles);
    rounds = List.copyOf(rounds);
  }

  /**
   * A page about a role: a level over all companies, or a specialty.
   *
   * @param name singular, "Staff Data Engineer"
   * @param level level id; empty for a specialty
   * @param specialty id of a role or specialty of postings; empty for a level. Both are empty where
   *     the guide tells nothing apart, and then there is no page
   */
  public record Role(String slug, String title, String name, String level, String specialty)
      implements Serializable {}

  /**
   * A page about a part of the interview.
   *
   * @param stage id of the stage that it is; empty if it is none
   * @param domain id of the subject that it is about; empty if it is about none
   * @param text what it is
   */
  public record Round(
      String slug, String title, String stage, String domain, String text, List<String> tips)
      implements Serializable {
    public Round {
      tips = List.copyOf(tips);
    }
  }

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
      List<List<String>> expected)
      implements Serializable {
    public Opener {
      expected = expected.stream().map(List::copyOf).toList();
    }
  }
}
