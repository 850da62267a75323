package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Level;
import dev.roundtable.domain.guide.Metro;
import java.util.Map;
import java.util.TreeMap;

/**
 * A company's level, anywhere or in one city.
 *
 * @param metro null for the page of the level anywhere
 */
public record LevelPage(Company company, Level level, Company.Rung rung, Metro metro)
    implements AboutCompany {
  private static final String LEVEL = "company_level";
  private static final String CITY = "company_level_city";

  @Override
  public String type() {
    return isCity() ? CITY : LEVEL;
  }

  @Override
  public String id() {
    String id = String.join(":", type(), company.id(), level.id());
    return isCity() ? id + ":" + metro.id() : id;
  }

  @Override
  public String slug() {
    String path = company.slug() + "/" + level.slug();
    return isCity() ? path + "/" + metro.slug() : path;
  }

  @Override
  public String titleTemplate() {
    return isCity() ? "meta_title_city" : "meta_title_level";
  }

  @Override
  public String summaryTemplate() {
    return isCity() ? "hero_summary_city" : "hero_summary_level";
  }

  @Override
  public String levelId() {
    return level.id();
  }

  @Override
  public Map<String, String> arguments() {
    Map<String, String> arguments = new TreeMap<>();
    arguments.put("company", company.name());
    arguments.put("level_title", level.title());
    arguments.put("code", rung.code());
    arguments.put("loop_summary", company.loopSummary());
    arguments.put("focus", level.focus());
    arguments.put("probes", level.probes());
    arguments.put("years", level.years().from() + "-" + level.years().to());
    if (isCity()) {
      arguments.put("city", metro.nameInSentence());
      arguments.put("metro_label", metro.label());
    }
    return arguments;
  }

  public boolean isCity() {
    return metro != null;
  }

  /** True of the city that the company's pay is told for elsewhere. */
  public boolean isReference() {
    return isCity() && metro.id().equals(company.referenceMetro());
  }

  /** The metro of its statistics. */
  public String metroId() {
    return isCity() ? metro.id() : GoldData.ALL;
  }
}
