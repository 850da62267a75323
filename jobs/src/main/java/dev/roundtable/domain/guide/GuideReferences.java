package dev.roundtable.domain.guide;

import java.util.List;
import java.util.Map;

/** Checks that ids within the guide are unique and point at entries that exist. */
final class GuideReferences {
  private static final List<String> STAGES =
      List.of("recruiter", "online_assessment", "phone_screen", "onsite");

  private GuideReferences() {}

  static void check(Guide guide) {
    Guide.byId("role", guide.roles(), Role::id);
    Map<String, Level> levels = Guide.byId("level", guide.levels(), Level::id);
    Map<String, Company> companies = Guide.byId("company", guide.companies(), Company::id);
    Map<String, Metro> metros = Guide.byId("metro", guide.metros(), Metro::id);
    Map<String, Country> countries = Guide.byId("country", guide.countries(), Country::code);
    Map<String, Domain> domains = Guide.byId("domain", guide.domains(), Domain::id);
    Map<String, Skill> skills = Guide.byId("skill", guide.skills(), Skill::id);
    Guide.byId("problem", guide.problems(), Problem::id);

    guide
        .metros()
        .forEach(metro -> known(countries, "metro " + metro.id(), "country", metro.country()));
    guide
        .skills()
        .forEach(skill -> known(domains, "skill " + skill.id(), "domain", skill.domain()));
    guide.companies().forEach(company -> check(company, levels, metros));
    guide
        .problems()
        .forEach(
            problem -> {
              String owner = "problem " + problem.id();
              known(domains, owner, "domain", problem.domain());
              problem.levels().forEach(level -> known(levels, owner, "level", level));
              problem.skills().forEach(skill -> known(skills, owner, "skill", skill));
            });
    guide
        .domains()
        .forEach(
            domain ->
                domain.prior().keySet().forEach(stage -> stage("domain " + domain.id(), stage)));
    guide.site().companies().forEach(id -> known(companies, "the link list", "company", id));
    check(guide.site(), levels, domains);
  }

  private static void check(Company company, Map<String, Level> levels, Map<String, Metro> metros) {
    String owner = "company " + company.id();
    known(metros, owner, "metro", company.referenceMetro());
    company.stages().forEach(stage -> stage(owner, stage));
    company.ladder().forEach(rung -> known(levels, owner, "level", rung.level()));
    company.rounds().forEach(round -> stage(owner + " round " + round.id(), round.stage()));
    company.bands().forEach(band -> known(levels, owner, "level", band.level()));
    company.offices().forEach(office -> known(metros, owner, "metro", office.metro()));
  }

  private static void check(SiteText site, Map<String, Level> levels, Map<String, Domain> domains) {
    for (SiteText.Role role : site.roles()) {
      if (!role.level().isEmpty()) {
        known(levels, "role " + role.slug(), "level", role.level());
      }
    }
    for (SiteText.Round round : site.rounds()) {
      if (!round.domain().isEmpty()) {
        known(domains, "round " + round.slug(), "domain", round.domain());
      }
    }
  }

  private static void stage(String owner, String stage) {
    if (!STAGES.contains(stage)) {
      throw new GuideException(
          "Guide content: " + owner + " names stage '" + stage + "', not one of " + STAGES);
    }
  }

  private static void known(Map<String, ?> index, String owner, String kind, String id) {
    if (!index.containsKey(id)) {
      throw new GuideException(
          "Guide content: " + owner + " names " + kind + " '" + id + "', which does not exist");
    }
  }
}
