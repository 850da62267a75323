package dev.roundtable.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Metro;
import java.util.Map;

/**
 * Where pay centres, in US dollars.
 *
 * @param levels total at the reference market by level id
 * @param companies factor by company id; 1 if absent
 */
record PayScale(Map<String, Double> levels, Map<String, Double> companies) {
  private static final double LOWEST_METRO = 0.64;
  private static final double HIGHEST_METRO = 1.1;

  static PayScale packaged() {
    return Words.read("pay.yaml", new TypeReference<PayScale>() {});
  }

  double seattle(Company company, String level) {
    Double centre = levels.get(level);
    if (centre == null) {
      throw new IllegalArgumentException(
          "sample/pay.yaml has no level '" + level + "', it has " + levels.keySet());
    }
    return centre * companies.getOrDefault(company.id(), 1.0);
  }

  double at(Company company, String level, Metro metro) {
    double factor = Math.max(LOWEST_METRO, Math.min(HIGHEST_METRO, metro.factor()));
    return seattle(company, level) * factor;
  }
}
