package dev.roundtable.domain.title;

import java.util.List;

/**
 * What a job title says.
 *
 * @param role role id; empty if unknown
 * @param level level id; empty if unknown, and always empty for managers, whose ranks are others
 * @param levelSource where the level was read: {@code title}, {@code ladder}, {@code field}, {@code
 *     description}; empty without a level
 * @param track {@code ic} or {@code manager}
 * @param specialties of {@code analytics, aws, azure, gcp, ml, platform, streaming}, sorted
 */
public record TitleFacts(
    String role, String level, String levelSource, String track, List<String> specialties) {
  public TitleFacts {
    specialties = List.copyOf(specialties);
  }
}
