package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Guide;

/** All that a section of one page is made from. */
public record PageContext<K extends PageKey>(
    K key, Guide guide, GoldData data, PageIndex index, Texts texts) {

  public static <K extends PageKey> PageContext<K> of(
      K key, Guide guide, GoldData data, PageIndex index) {
    Texts texts = new Texts(guide.site().texts(), key.slug(), key.arguments());
    return new PageContext<>(key, guide, data, index, texts);
  }

  /** This page as one of a kind that it is known to be of. */
  public <L extends PageKey> PageContext<L> of(Class<L> kind) {
    return new PageContext<>(kind.cast(key), guide, data, index, texts);
  }

  /** The title of a page of the index, in the words that the page itself has. */
  public String title(PageKey page) {
    return new Texts(guide.site().texts(), page.slug(), page.arguments())
        .rendered(page.titleTemplate());
  }

  /** A link to a page: its title, and its slug if the release has it, else null. */
  public Object link(PageKey page) {
    return link(page, title(page));
  }

  /** The same in other words. */
  public Object link(PageKey page, String title) {
    return Fields.with("title", title).and("slug", index.has(page) ? page.slug() : null).map();
  }
}
