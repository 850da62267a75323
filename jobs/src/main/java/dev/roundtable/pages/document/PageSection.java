package dev.roundtable.pages.document;

import java.util.Map;

/**
 * One section of a page.
 *
 * @param <K> the pages that can have it
 */
public interface PageSection<K extends PageKey> {
  /** Key of the section in the document, the name of its schema. */
  String id();

  Section make(PageContext<? extends K> page);

  /**
   * A section as made.
   *
   * @param heading a text of {@link Texts}
   * @param absentReason null if the section is present
   * @param data null if it is absent
   */
  record Section(Map<String, Object> heading, String absentReason, Object data) {
    public static Section present(Map<String, Object> heading, Object data) {
      return new Section(heading, null, data);
    }

    public static Section absent(Map<String, Object> heading, String reason) {
      return new Section(heading, reason, null);
    }
  }
}
