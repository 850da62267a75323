package dev.roundtable.sample;

/**
 * A requisition before it is written up.
 *
 * @param level level id, or "other" for other roles and titles that do not say
 * @param title title template, with an optional {team}
 */
record Vacancy(Employer employer, String level, String team, String title, Fate fate) {
  String fullTitle() {
    return Words.fill(title, slot -> team);
  }
}
