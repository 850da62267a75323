package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The editorial and reference content of the site: what people wrote, as opposed to what is
 * computed. Immutable; lists keep the order of their files, which is the order of display.
 *
 * @param version hash of the content; the same files give the same version everywhere
 */
public record Guide(
    String version,
    List<Role> roles,
    List<Level> levels,
    List<Company> companies,
    List<Metro> metros,
    List<Country> countries,
    List<Domain> domains,
    List<Skill> skills,
    List<Problem> problems,
    FxTable fx,
    SiteText site)
    implements Serializable {

  public Guide {
    roles = List.copyOf(roles);
    levels = List.copyOf(levels);
    companies = List.copyOf(companies);
    metros = List.copyOf(metros);
    countries = List.copyOf(countries);
    domains = List.copyOf(domains);
    skills = List.copyOf(skills);
    problems = List.copyOf(problems);
  }

  public Optional<Company> company(String id) {
    return companies.stream().filter(company -> company.id().equals(id)).findFirst();
  }

  /** The ids of the roles that work with data, in the guide's order. */
  public List<String> dataRoles() {
    return roles.stream().filter(role -> role.family().equals("data")).map(Role::id).toList();
  }

  public Optional<Level> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  public Optional<Metro> metro(String id) {
    return metros.stream().filter(metro -> metro.id().equals(id)).findFirst();
  }

  public Optional<Domain> domain(String id) {
    return domains.stream().filter(domain -> domain.id().equals(id)).findFirst();
  }

  public Optional<Skill> skill(String id) {
    return skills.stream().filter(skill -> skill.id().equals(id)).findFirst();
  }

  /** Index by id in id order; refuses two entries of one id. */
  static <T> Map<String, T> byId(String kind, List<T> entries, Function<T, String> id) {
    Map<String, T> index = new TreeMap<>();
    for (T entry : entries) {
      if (index.put(id.apply(entry), entry) != null) {
        throw new GuideException(
            "Guide content names " + kind + " '" + id.apply(entry) + "' twice; ids are unique");
      }
    }
    return index;
  }
}
