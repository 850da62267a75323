package dev.roundtable.pages.document;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.Skill;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which pages there are, and why the others are not made. A page links only to pages of this index.
 */
public final class PageIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, PageKey> made = new LinkedHashMap<>();
  private final SortedMap<String, NotMade> notMade = new TreeMap<>();

  /** Level pages by company: pages of a company ask for its own, and there are many companies. */
  private final Map<String, List<LevelPage>> levels = new TreeMap<>();

  /** A page that is not made. */
  public record NotMade(PageKey key, String reason) implements Serializable {}

  private PageIndex() {}

  /** The pages that the guide tells of, by what is known of each. */
  public static PageIndex of(Guide guide, GoldData data) {
    PageIndex index = new PageIndex();
    Evidence evidence = new Evidence(data, index);
    levels(guide).forEach(page -> index.add(page, evidence.lacking(page)));
    guide.companies().stream()
        .map(CompanyPage::new)
        .forEach(page -> index.add(page, evidence.lacking(page)));
    guide.site().roles().stream()
        .map(RolePage::new)
        .forEach(page -> index.add(page, evidence.lacking(page)));
    technologies(guide).forEach(page -> index.add(page, evidence.lacking(page)));
    guide.site().rounds().stream()
        .map(RoundPage::new)
        .forEach(page -> index.add(page, evidence.lacking(page)));
    index.add(new IndexPage(), Optional.empty());
    return index;
  }

  /** Every level of every company, each before its cities. */
  private static Stream<LevelPage> levels(Guide guide) {
    return guide.companies().stream()
        .flatMap(company -> guide.levels().stream().flatMap(level -> level(guide, company, level)));
  }

  private static Stream<LevelPage> level(Guide guide, Company company, Level level) {
    return company.rung(level.id()).stream()
        .flatMap(
            rung ->
                Stream.concat(
                    Stream.of(new LevelPage(company, level, rung, null)),
                    company.offices().stream()
                        .map(office -> guide.metro(office.metro()).orElseThrow())
                        .map(metro -> new LevelPage(company, level, rung, metro))));
  }

  private static Stream<TechnologyPage> technologies(Guide guide) {
    Map<String, TechnologyPage> bySlug = new TreeMap<>();
    for (Skill skill : guide.skills()) {
      Optional<Domain> domain = guide.domain(skill.domain());
      if (!skill.guideSlug().isEmpty() && domain.isPresent()) {
        // Skills that share a guide are its first one's.
        bySlug.putIfAbsent(skill.guideSlug(), new TechnologyPage(skill, domain.get()));
      }
    }
    return bySlug.values().stream();
  }

  private void add(PageKey page, Optional<String> lacking) {
    if (made.containsKey(page.slug()) || notMade.containsKey(page.slug())) {
      throw Failure.usage(
          "The guide gives two pages the path '%s', one of them %s; change a slug"
              .formatted(page.slug(), page.id()));
    }
    if (lacking.isPresent()) {
      notMade.put(page.slug(), new NotMade(page, lacking.get()));
      return;
    }
    made.put(page.slug(), page);
    if (page instanceof LevelPage level) {
      levels.computeIfAbsent(level.company().id(), company -> new ArrayList<>()).add(level);
    }
  }

  public Collection<PageKey> made() {
    return made.values();
  }

  public Collection<NotMade> notMade() {
    return notMade.values();
  }

  /** The pages of one kind that are made, in the order of the guide. */
  public <K extends PageKey> List<K> made(Class<K> kind) {
    return made.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The levels and cities of a company that are made, each level before its cities. */
  public List<LevelPage> levels(Company company) {
    return levels.getOrDefault(company.id(), List.of());
  }

  /** The page of a path, which there must be. */
  public PageKey made(String slug) {
    return Optional.ofNullable(made.get(slug)).orElseThrow();
  }

  public boolean has(PageKey page) {
    return page.equals(made.get(page.slug()));
  }

  /** The page about a skill, if there is one. */
  public Optional<TechnologyPage> technology(Skill skill) {
    return Optional.ofNullable(made.get("technologies/" + skill.guideSlug()))
        .map(TechnologyPage.class::cast);
  }
}
