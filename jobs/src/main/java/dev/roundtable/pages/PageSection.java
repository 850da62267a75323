package dev.roundtable.pages;

/** One section of a page. */
interface PageSection {
  /** Key of the section in the document. */
  String id();

  Section make(PageContext page);

  /**
   * A section as made.
   *
   * @param absentReason null if the section is present
   * @param data null if it is absent
   */
  record Section(String heading, String absentReason, Object data) {
    static Section present(String heading, Object data) {
      return new Section(heading, null, data);
    }

    static Section absent(String heading, String reason) {
      return new Section(heading, reason, null);
    }
  }
}
