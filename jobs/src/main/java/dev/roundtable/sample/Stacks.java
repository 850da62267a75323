package dev.roundtable.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which skills postings name, and how often.
 *
 * @param stacks weights of skills by stack
 * @param companies stack by company id; any other company takes one of its own
 * @param levels factors on the weights by level id
 * @param spellings other spellings of a skill
 */
record Stacks(
    Map<String, Map<String, Double>> stacks,
    Map<String, String> companies,
    Map<String, Map<String, Double>> levels,
    Map<String, List<String>> spellings) {

  static Stacks packaged() {
    return Words.read("stacks.yaml", new TypeReference<Stacks>() {});
  }

  /** Different skills of the company's stack, the likelier ones first in tendency. */
  List<String> skills(Employer employer, String level, int count, Draw draw) {
    Map<String, Double> weights = new LinkedHashMap<>(stacks.get(stack(employer)));
    Map<String, Double> factors = levels.getOrDefault(level, Map.of());
    weights.replaceAll((skill, weight) -> weight * factors.getOrDefault(skill, 1.0));
    return draw.weighted(weights, count).stream().map(skill -> spell(skill, draw)).toList();
  }

  private String stack(Employer employer) {
    String own = companies.get(employer.id());
    if (own != null) {
      return own;
    }
    List<String> names = new ArrayList<>(stacks.keySet());
    names.remove("amazon");
    return names.get(Math.floorMod(employer.name().hashCode(), names.size()));
  }

  private String spell(String skill, Draw draw) {
    List<String> choices = new ArrayList<>(spellings.getOrDefault(skill, List.of()));
    choices.add(skill);
    return draw.pick(choices);
  }
}
