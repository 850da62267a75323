package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The employers of the sample: those of the guide, and invented ones. */
final class CompanyNames {
  /** How many employers the reports name. */
  static final int COMPANIES = 929;

  private static final List<String> AMAZON =
      List.of("Amazon.com Services LLC", "AWS", "amazon", "Amazon.com", "Amazon Web Services");

  private CompanyNames() {}

  /** Invented names; with the companies of the guide they make {@link #COMPANIES}. */
  static List<String> invented(Guide guide) {
    Words words = Words.of("companies.yaml");
    Set<String> taken = new HashSet<>();
    guide.companies().forEach(company -> taken.addAll(folded(company)));
    List<String> names = new ArrayList<>();
    for (String first : words.list("first")) {
      for (String second : words.list("second")) {
        String name = first + " " + second;
        if (taken.add(fold(name))) {
          names.add(name);
        }
      }
    }
    int count = COMPANIES - guide.companies().size();
    return List.copyOf(new Draw("company names").shuffled(names).subList(0, count));
  }

  /** A way to spell a company of the guide. */
  static String spell(Company company, Draw draw) {
    if (draw.chance(0.75)) {
      return company.name();
    }
    if (company.id().equals("amazon")) {
      return draw.pick(AMAZON);
    }
    return switch (draw.below(4)) {
      case 0 -> company.name().toUpperCase(Locale.ROOT);
      case 1 -> company.name() + ", Inc.";
      default -> company.aliases().isEmpty() ? company.name() : draw.pick(company.aliases());
    };
  }

  /** A way to spell an invented company: another case, or a legal suffix. */
  static String spell(String name, Draw draw) {
    return switch (draw.below(12)) {
      case 0 -> name + ", Inc.";
      case 1 -> name + " LLC";
      case 2 -> name.toUpperCase(Locale.ROOT);
      default -> name;
    };
  }

  private static List<String> folded(Company company) {
    List<String> names = new ArrayList<>(List.of(fold(company.name())));
    company.aliases().forEach(alias -> names.add(fold(alias)));
    return names;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
