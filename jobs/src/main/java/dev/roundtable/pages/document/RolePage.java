package dev.roundtable.pages.document;

import dev.roundtable.domain.guide.SiteText;
import java.util.Map;

/** A level over all companies, or a specialty. */
public record RolePage(SiteText.Role role) implements PageKey {
  private static final String FOLDER = "roles/";

  @Override
  public String type() {
    return "role";
  }

  @Override
  public String id() {
    return type() + ":" + (isLevel() ? role.level() : role.specialty());
  }

  @Override
  public String slug() {
    return FOLDER + role.slug();
  }

  @Override
  public String titleTemplate() {
    return "meta_title_role";
  }

  @Override
  public String summaryTemplate() {
    return isLevel() ? "summary_role_level" : "summary_role_specialty";
  }

  @Override
  public Map<String, String> arguments() {
    return Map.of("title", role.title(), "name", role.name());
  }

  /** True of a level of the guide, false of a specialty. */
  public boolean isLevel() {
    return !role.level().isEmpty();
  }
}
