package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Skill;
import java.util.Map;

/**
 * A tool or practice that postings name.
 *
 * @param domain the subject of interviews that it belongs to
 */
public record TechnologyPage(Skill skill, Domain domain) implements PageKey {
  private static final String FOLDER = "technologies/";

  @Override
  public String type() {
    return "technology";
  }

  @Override
  public String id() {
    return type() + ":" + skill.id();
  }

  @Override
  public String slug() {
    return FOLDER + skill.guideSlug();
  }

  @Override
  public String titleTemplate() {
    return "meta_title_technology";
  }

  @Override
  public String summaryTemplate() {
    return "summary_technology";
  }

  @Override
  public Map<String, String> arguments() {
    return Map.of("skill", skill.name(), "domain", domain.name());
  }
}
