package dev.roundtable.pages;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pages there are, and why the others are not made. A page links only to pages of this index.
 */
final class PageIndex {
  private final Map<String, PageKey> made = new LinkedHashMap<>();
  private final SortedMap<String, NotMade> notMade = new TreeMap<>();

  /** A page that is not made. */
  record NotMade(PageKey key, String reason) {}

  private PageIndex() {}

  static PageIndex of(Guide guide, GoldData data) {
    PageIndex index = new PageIndex();
    for (Company company : guide.companies()) {
      for (Level level : guide.levels()) {
        company
            .rung(level.id())
            .ifPresent(rung -> index.add(guide, data, new PageKey(company, level, rung, null)));
      }
    }
    return index;
  }

  private void add(Guide guide, GoldData data, PageKey level) {
    Evidence evidence = Evidence.of(level, data);
    if (!evidence.isEnough()) {
      notMade.put(level.slug(), new NotMade(level, evidence.reason()));
      for (Company.Office office : level.company().offices()) {
        PageKey city = city(guide, level, office);
        notMade.put(city.slug(), new NotMade(city, "the page of the level is not made"));
      }
      return;
    }
    made.put(level.slug(), level);
    for (Company.Office office : level.company().offices()) {
      PageKey city = city(guide, level, office);
      Optional<String> lacking = Evidence.lackingForCity(city, data);
      if (lacking.isPresent()) {
        notMade.put(city.slug(), new NotMade(city, lacking.get()));
      } else {
        made.put(city.slug(), city);
      }
    }
  }

  private static PageKey city(Guide guide, PageKey level, Company.Office office) {
    return new PageKey(
        level.company(), level.level(), level.rung(), guide.metro(office.metro()).orElseThrow());
  }

  Collection<PageKey> made() {
    return made.values();
  }

  Collection<NotMade> notMade() {
    return notMade.values();
  }

  /** The page of a path, which there must be. */
  PageKey made(String slug) {
    return Optional.ofNullable(made.get(slug)).orElseThrow();
  }

  boolean has(String slug) {
    return made.containsKey(slug);
  }

  /** The other pages of the company, levels first. */
  List<PageKey> related(PageKey page) {
    List<PageKey> related = new ArrayList<>();
    for (PageKey other : made.values()) {
      boolean sameCompany = other.company().id().equals(page.company().id());
      boolean sameLevel = other.level().id().equals(page.level().id());
      boolean near =
          !other.isCity()
              || sameLevel
              || (page.isCity() && other.metro().id().equals(page.metro().id()));
      if (sameCompany && near && !other.slug().equals(page.slug())) {
        related.add(other);
      }
    }
    related.sort((one, other) -> Boolean.compare(one.isCity(), other.isCity()));
    return related;
  }
}
