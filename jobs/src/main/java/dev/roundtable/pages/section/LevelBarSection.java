package dev.roundtable.pages.section;

import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageContext;
import dev.roundtable.pages.document.PageSection;
import java.util.ArrayList;
import java.util.List;

/** What is expected at the level, and what the company adds. */
public final class LevelBarSection implements PageSection<LevelPage> {
  @Override
  public String id() {
    return "level_bar";
  }

  @Override
  public Section make(PageContext<? extends LevelPage> page) {
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
    var emphasis =
        Fields.with("heading", page.texts().of("heading_level_emphasis"))
            .and("text", page.texts().of("level_emphasis"))
            .map();
    return Section.present(
        page.texts().of("heading_level_bar"),
        Fields.with("notes", notes).and("emphasis", emphasis).map());
  }
}
