package dev.roundtable.domain.company;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.Parsed;
import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Country;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the many spellings of an employer's name one id. */
public final class CompanyResolver {
  private static final int LONGEST_SLUG = 80;
  private static final int HASH_DIGITS = 12;

  /** What a known name may be followed by in the name of a branch. */
  private static final Set<String> BRANCHES =
      Set.of(
          "com",
          "services",
          "emea",
          "apac",
          "latam",
          "europe",
          "asia",
          "global",
          "r and d",
          "research and development",
          "development center",
          "development centre");

  private final Map<String, Company> byName = new HashMap<>();
  private final Set<String> countries = new HashSet<>();

  public CompanyResolver(Guide guide) {
    guide.companies().forEach(this::index);
    for (Country country : guide.countries()) {
      countries.add(Fold.words(country.name()));
      country.aliases().forEach(alias -> countries.add(Fold.words(alias)));
    }
  }

  /**
   * The employer of a name. Only the first line counts; legal forms and what sources put around a
   * name ("Careers at", "(YC S21)") do not, and of "d/b/a" the latter name does. An unknown
   * employer gets an id of its own, the same for all spellings, and {@code COMPANY_UNKNOWN};
   * without a name the id is empty with {@code COMPANY_MISSING}.
   */
  public Parsed<CompanyRef> resolve(String name) {
    String line = EmployerName.of(name);
    String words = Fold.words(line);
    if (words.isEmpty()) {
      return Parsed.of(new CompanyRef("", "", false), Issue.COMPANY_MISSING);
    }
    List<String> tokens = List.of(words.split(" ", -1));
    List<String> stem = tokens.subList(0, LegalSuffix.nameLength(tokens));
    Company company = find(tokens, stem);
    if (company != null) {
      return Parsed.clean(new CompanyRef(company.id(), company.name(), true));
    }
    CompanyRef own = new CompanyRef(id(withoutArticle(stem)), display(line, tokens, stem), false);
    return Parsed.of(own, Issue.COMPANY_UNKNOWN);
  }

  private void index(Company company) {
    byName.putIfAbsent(Fold.words(company.id().replace('_', ' ')), company);
    index(company.name(), company);
    company.aliases().forEach(alias -> index(alias, company));
  }

  private void index(String name, Company company) {
    String words = Fold.words(name);
    byName.putIfAbsent(words, company);
    List<String> tokens = List.of(words.split(" ", -1));
    byName.putIfAbsent(
        String.join(" ", tokens.subList(0, LegalSuffix.nameLength(tokens))), company);
  }

  private Company find(List<String> tokens, List<String> stem) {
    Company company = null;
    for (int size = tokens.size(); company == null && size > stem.size(); size--) {
      company = byName.get(String.join(" ", tokens.subList(0, size)));
    }
    List<String> rest = withoutArticle(stem);
    while (company == null && !rest.isEmpty()) {
      company = byName.get(String.join(" ", rest));
      List<String> shorter = withoutBranch(rest);
      if (shorter.size() == rest.size()) {
        break;
      }
      rest = shorter;
    }
    return company;
  }

  /** "Amazon.com", "Google India" and "Amazon Services" are branches of a known name. */
  private List<String> withoutBranch(List<String> words) {
    int size = words.size();
    for (int length = Math.min(4, size - 1); length > 0; length--) {
      String ending = String.join(" ", words.subList(size - length, size));
      if (countries.contains(ending) || BRANCHES.contains(ending)) {
        return words.subList(0, size - length);
      }
    }
    return words;
  }

  private static List<String> withoutArticle(List<String> words) {
    return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
  }

  private static String id(List<String> stem) {
    String slug = String.join("_", stem);
    boolean ascii = slug.chars().allMatch(c -> c < 0x80);
    // Tables use the id "all" for every company together.
    boolean free = !slug.equals("all");
    return ascii && free && slug.length() <= LONGEST_SLUG
        ? slug
        : "x_" + Hashes.sha256(slug).substring(0, HASH_DIGITS);
  }

  /** The line up to the end of the stem, blanks and control characters tidied. */
  private static String display(String line, List<String> tokens, List<String> stem) {
    String goal = String.join(" ", stem);
    int end = line.length();
    while (stem.size() < tokens.size()
        && end > 1
        && Fold.words(line.substring(0, end - 1)).length() >= goal.length()) {
      end--;
    }
    String tidy = line.substring(0, end).replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ");
    return tidy.isBlank() ? goal : tidy.strip();
  }
}
