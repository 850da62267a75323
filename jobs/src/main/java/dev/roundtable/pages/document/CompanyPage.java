package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.Company;
import java.util.Map;

/** How a company hires data engineers, at all levels. */
public record CompanyPage(Company company) implements AboutCompany {
  @Override
  public String type() {
    return "company";
  }

  @Override
  public String id() {
    return type() + ":" + company.id();
  }

  @Override
  public String slug() {
    return company.slug();
  }

  @Override
  public String titleTemplate() {
    return "meta_title_company";
  }

  @Override
  public String summaryTemplate() {
    return "summary_company";
  }

  @Override
  public String levelId() {
    return GoldData.ALL;
  }

  @Override
  public Map<String, String> arguments() {
    return Map.of("company", company.name(), "loop_summary", company.loopSummary());
  }
}
