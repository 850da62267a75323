package dev.roundtable.pages;

import java.util.List;

/** The company's other pages. */
final class SeeAlsoSection implements PageSection {
  @Override
  public String id() {
    return "see_also";
  }

  @Override
  public Section make(PageContext page) {
    String heading = "More about interviews at " + page.key().company().name();
    List<Object> links =
        page.index().related(page.key()).stream()
            .map(
                key ->
                    (Object)
                        Fields.with("slug", key.slug())
                            .and("title", PageMaker.title(key, page))
                            .map())
            .toList();
    return links.isEmpty()
        ? Section.absent(heading, "no other page of the company is made")
        : Section.present(heading, Fields.with("links", links).map());
  }
}
