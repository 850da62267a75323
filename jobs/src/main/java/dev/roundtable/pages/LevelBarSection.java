package dev.roundtable.pages;

import java.util.ArrayList;
import java.util.List;

/** What is expected at the level, and what the company adds. */
final class LevelBarSection implements PageSection {
  @Override
  public String id() {
    return "level_bar";
  }

  @Override
  public Section make(PageContext page) {
    String company = page.key().company().name();
    List<Object> notes = new ArrayList<>();
    page.key()
        .level()
        .bar()
        .forEach(
            note ->
                notes.add(
                    Fields.with("heading", note.heading())
                        .and("text", page.texts().filled(note.text()))
                        .map()));
    notes.add(
        Fields.with("heading", "Particular to " + company)
            .and("text", page.texts().of("level_emphasis"))
            .map());
    return Section.present(
        "What " + company + " expects of a " + page.key().level().title(),
        Fields.with("notes", notes).map());
  }
}
