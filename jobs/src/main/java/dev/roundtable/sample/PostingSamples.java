package dev.roundtable.sample;

import dev.roundtable.domain.guide.Company;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All postings: those of Amazon by level, of the other companies of the guide, and the rest. */
record PostingSamples(Places places, List<String> invented) {
  /** Distinct current staff postings of Amazon, copies not counted. */
  static final int AMAZON_STAFF = 129;

  private static final int STAFF_NOT_CURRENT = 15;
  private static final List<Fate> NOT_CURRENT = List.of(Fate.CLOSED, Fate.STALE, Fate.OLD);
  private static final Map<String, Integer> AMAZON = amazonSizes();
  private static final List<String> LEVELS =
      List.of("junior", "mid", "mid", "senior", "senior", "senior", "staff", "principal", "other");

  private static Map<String, Integer> amazonSizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("junior", 95);
    sizes.put("mid", 290);
    sizes.put("senior", 360);
    sizes.put("principal", 100);
    return sizes;
  }

  List<Landed> postings() {
    Words words = Words.of("postings.yaml");
    PostingMaker maker = new PostingMaker(places, words, new PostingText(words, Stacks.packaged()));
    List<Landed> postings = new ArrayList<>(amazonStaff(maker, words));
    postings.addAll(amazonOthers(maker, words));
    for (Company company : places.guide().companies()) {
      if (!company.id().equals("amazon")) {
        Draw draw = new Draw("postings " + company.id());
        postings.addAll(mixed(Employer.of(company), draw.between(24, 115), maker, words, draw));
      }
    }
    Draw draw = new Draw("postings of the rest");
    for (String name : invented) {
      int count = draw.chance(0.07) ? 0 : draw.between(1, 6);
      postings.addAll(mixed(Employer.invented(name), count, maker, words, draw));
    }
    return postings;
  }

  // Every requisition has a team of its own, so that no two share a title.
  private List<Landed> amazonStaff(PostingMaker maker, Words words) {
    Draw draw = new Draw("amazon staff postings");
    List<String> teams = draw.shuffled(amazonTeams(words));
    List<Landed> postings = new ArrayList<>();
    for (int index = 0; index < AMAZON_STAFF + STAFF_NOT_CURRENT; index++) {
      boolean current = index < AMAZON_STAFF;
      Fate fate = current ? Fate.CURRENT : NOT_CURRENT.get(index % NOT_CURRENT.size());
      Vacancy vacancy =
          new Vacancy(amazon(), "staff", teams.get(index), title("staff", words, draw), fate);
      Landed posting = maker.make(vacancy, draw);
      postings.add(posting);
      if (current && index % 4 == 0) {
        postings.add(index % 8 == 0 ? maker.repost(posting, draw) : maker.elsewhere(posting, draw));
      }
    }
    return postings;
  }

  private List<Landed> amazonOthers(PostingMaker maker, Words words) {
    Draw draw = new Draw("amazon postings");
    List<String> teams = amazonTeams(words);
    List<Landed> postings = new ArrayList<>();
    AMAZON.forEach(
        (level, size) -> {
          for (int index = 0; index < size; index++) {
            String title =
                title(level.equals("principal") ? "amazon_principal" : level, words, draw);
            Vacancy vacancy =
                new Vacancy(amazon(), level, draw.pick(teams), title, Fate.drawn(draw));
            postings.addAll(maker.withCopies(vacancy, draw));
          }
        });
    return postings;
  }

  private static List<Landed> mixed(
      Employer employer, int count, PostingMaker maker, Words words, Draw draw) {
    List<Landed> postings = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String level = draw.pick(LEVELS);
      String team = draw.pick(words.list("areas")) + " " + draw.pick(words.list("aspects"));
      String title = title(level, words, draw);
      postings.addAll(
          maker.withCopies(new Vacancy(employer, level, team, title, Fate.drawn(draw)), draw));
    }
    return postings;
  }

  private static String title(String level, Words words, Draw draw) {
    return draw.pick(words.list(level + "_titles"));
  }

  private Employer amazon() {
    return Employer.of(places.guide().company("amazon").orElseThrow());
  }

  private static List<String> amazonTeams(Words words) {
    Set<String> teams = new LinkedHashSet<>();
    for (String area : words.list("amazon_areas")) {
      words.list("amazon_aspects").forEach(aspect -> teams.add(area + " " + aspect));
    }
    return List.copyOf(teams);
  }
}
