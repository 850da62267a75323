package dev.roundtable.pages;

import dev.roundtable.pages.document.AboutCompany;
import dev.roundtable.pages.document.CompanyPage;
import dev.roundtable.pages.document.IndexPage;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.PageSection;
import dev.roundtable.pages.document.RolePage;
import dev.roundtable.pages.document.RoundPage;
import dev.roundtable.pages.document.TechnologyPage;
import dev.roundtable.pages.section.AskedAtSection;
import dev.roundtable.pages.section.AskedBySection;
import dev.roundtable.pages.section.AskedInSection;
import dev.roundtable.pages.section.AskedWithSection;
import dev.roundtable.pages.section.BehavioralSection;
import dev.roundtable.pages.section.CitySection;
import dev.roundtable.pages.section.CompensationSection;
import dev.roundtable.pages.section.ContinueSection;
import dev.roundtable.pages.section.DirectorySection;
import dev.roundtable.pages.section.EmphasisSection;
import dev.roundtable.pages.section.FaqSection;
import dev.roundtable.pages.section.LevelBarSection;
import dev.roundtable.pages.section.LevelsSection;
import dev.roundtable.pages.section.LoopSection;
import dev.roundtable.pages.section.OfficesSection;
import dev.roundtable.pages.section.OpenerSection;
import dev.roundtable.pages.section.PayByCompanySection;
import dev.roundtable.pages.section.PracticeSection;
import dev.roundtable.pages.section.PrepSection;
import dev.roundtable.pages.section.ProblemsSection;
import dev.roundtable.pages.section.RoleStackSection;
import dev.roundtable.pages.section.RoundAboutSection;
import dev.roundtable.pages.section.RoundByCompanySection;
import dev.roundtable.pages.section.RoundFocusSection;
import dev.roundtable.pages.section.SeeAlsoSection;
import dev.roundtable.pages.section.TechStackSection;
import dev.roundtable.pages.section.ValuesByCompanySection;
import java.util.List;
import java.util.Map;

/** The registry of sections: which ones a page of each kind has, in the order of the page. */
public final class PageTypes {
  private static final PageSection<PageKey> CONTINUE = new ContinueSection();
  private static final PageSection<AboutCompany> LOOP = new LoopSection();
  private static final PageSection<AboutCompany> BEHAVIORAL = new BehavioralSection();
  private static final PageSection<AboutCompany> TECH_STACK = new TechStackSection();

  private static final List<PageSection<? super LevelPage>> LEVEL =
      List.of(
          new CompensationSection(),
          TECH_STACK,
          new RoundFocusSection(),
          new PracticeSection(),
          new OpenerSection(),
          new CitySection(),
          LOOP,
          new LevelBarSection(),
          BEHAVIORAL,
          new PrepSection(),
          new FaqSection(),
          new SeeAlsoSection(),
          CONTINUE);

  private static final List<PageSection<? super CompanyPage>> COMPANY =
      List.of(
          new LevelsSection(),
          TECH_STACK,
          EmphasisSection.ofCompany(),
          LOOP,
          BEHAVIORAL,
          new OfficesSection(),
          CONTINUE);

  private static final List<PageSection<? super RolePage>> ROLE =
      List.of(
          new PayByCompanySection(), new RoleStackSection(), EmphasisSection.ofRole(), CONTINUE);

  private static final List<PageSection<? super TechnologyPage>> TECHNOLOGY =
      List.of(
          new AskedBySection(),
          new AskedWithSection(),
          new AskedAtSection(),
          new AskedInSection(),
          ProblemsSection.ofTechnology(),
          CONTINUE);

  private static final List<PageSection<? super RoundPage>> ROUND =
      List.of(
          new RoundAboutSection(),
          new RoundByCompanySection(),
          new ValuesByCompanySection(),
          ProblemsSection.ofRound(),
          CONTINUE);

  private static final List<PageSection<? super IndexPage>> INDEX =
      List.of(new DirectorySection(), CONTINUE);

  private PageTypes() {}

  /** The ids of the sections by kind of page. */
  public static Map<String, List<String>> sectionIds() {
    return Map.of(
        "company_level", ids(LEVEL),
        "company_level_city", ids(LEVEL),
        "company", ids(COMPANY),
        "role", ids(ROLE),
        "technology", ids(TECHNOLOGY),
        "round", ids(ROUND),
        "index", ids(INDEX));
  }

  private static List<String> ids(List<? extends PageSection<?>> sections) {
    return sections.stream().map(PageSection::id).toList();
  }

  /** Makes the documents of pages of any kind. */
  static Map<String, Object> document(PageKey page, PageMaker maker) {
    if (page instanceof LevelPage level) {
      return maker.document(level, LEVEL);
    }
    if (page instanceof CompanyPage company) {
      return maker.document(company, COMPANY);
    }
    if (page instanceof RolePage role) {
      return maker.document(role, ROLE);
    }
    if (page instanceof TechnologyPage technology) {
      return maker.document(technology, TECHNOLOGY);
    }
    if (page instanceof RoundPage round) {
      return maker.document(round, ROUND);
    }
    return maker.document((IndexPage) page, INDEX);
  }
}
