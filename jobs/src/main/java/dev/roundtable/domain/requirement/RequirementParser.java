package dev.roundtable.domain.requirement;

import dev.roundtable.domain.text.PostingText;
import java.util.List;

/**
 * Reads the years of experience, the education and the kind of employment that a posting states.
 * Looks through its text once for words that may say so, and at what stands around each. Never
 * throws on text.
 */
public final class RequirementParser {
  private RequirementParser() {}

  /** Reads a description and nothing else. */
  public static Requirements parse(String description) {
    return parse(null, null, description, PostingText.of(description));
  }

  /**
   * Reads a posting.
   *
   * @param employmentField the kind of employment as a field of the source; null if it has none
   * @param title null if there is none
   * @param sections of the description
   */
  public static Requirements parse(
      String employmentField, String title, String description, PostingText sections) {
    List<Anchor> anchors = Anchor.in(description);
    return new Requirements(
        new YearsReader(description, anchors, sections).read(),
        new EducationReader(description, anchors, sections).read(),
        EmploymentReader.read(employmentField, title, description, anchors, sections));
  }
}
