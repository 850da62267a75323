// Made from the schemas beside it by tests/site/types.mjs; do not edit.

/**
 * A page of any kind.
 */
export type Page =
  CompanyPage | CompanyLevelPage | CompanyLevelCityPage | IndexPage | RolePage | RoundPage | TechnologyPage;

/**
 * What a release holds.
 */
export interface SiteExports {
  page: Page;
  manifest: Manifest;
  current: Pointer;
  changes: Changes;
  index_file: Index;
  consistency: Consistency;
  texts: Texts;
}
/**
 * How a company hires data engineers.
 */
export interface CompanyPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "company";
  title: Text;
  summary: Text;
  facts: Facts;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 7
   * @maxItems 7
   */
  sections: [
    LevelsSection,
    TechStackSection,
    EmphasisSection,
    LoopSection,
    BehavioralSection,
    OfficesSection,
    ContinueSection
  ];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * A sentence of the guide, rendered, and what it was rendered from.
 */
export interface Text {
  /**
   * the sentence, ready to show
   */
  text: string;
  /**
   * id of the template in texts.json of the release
   */
  template: string;
  /**
   * which of its variants, from 0
   */
  variant: number;
  /**
   * values of the arguments that the variant uses
   */
  arguments: {
    [k: string]: string;
  };
}
/**
 * The facts box of a page about a company.
 */
export interface Facts {
  band: {
    /**
     * a range of pay
     */
    base: {
      from: Figure;
      to: Figure;
    };
    /**
     * a range of pay
     */
    total: {
      from: Figure;
      to: Figure;
    };
    /**
     * market factor
     */
    factor: number;
    /**
     * the company's code of the level
     */
    level_code: string;
    /**
     * the band in words
     */
    display: string;
  } | null;
  loop_hours: Figure;
  rounds: Figure;
  /**
   * where the company hires
   */
  locations: string;
}
/**
 * A number with what it rests on. One that is not said has no value and says why in `suppressed`.
 */
export interface Figure {
  /**
   * the number; null if it is not said
   */
  value: number | null;
  /**
   * the number as readers see it
   */
  display: string | null;
  /**
   * unit of value and interval
   */
  unit: "USD/year" | "years" | "share" | "hours" | "rounds" | "ratio";
  /**
   * samples behind it; null for what people wrote, and where it is not said
   */
  n: number | null;
  interval: Interval | null;
  /**
   * whose samples
   */
  scope: string;
  /**
   * how it was found
   */
  method: string;
  /**
   * why it is not said; null if it is
   */
  suppressed: string | null;
}
/**
 * An interval of an estimate, in the unit of the figure.
 */
export interface Interval {
  /**
   * low end
   */
  low: number;
  /**
   * high end
   */
  high: number;
}
/**
 * The levels of a company with their pay.
 */
export interface LevelsSection {
  id: "levels";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Levels | null;
}
/**
 * The levels of a company with their pay.
 */
export interface Levels {
  /**
   * lowest first
   *
   * @minItems 1
   *
   * Items: a level's pay in one line
   */
  levels: [
    {
      /**
       * company
       */
      company_id: string;
      /**
       * level
       */
      level_id: string;
      /**
       * the company's code of the level
       */
      code: string;
      link: PageLink;
      total_p50: Figure;
      /**
       * title of the level
       */
      title: string;
    },
    ...{
      /**
       * company
       */
      company_id: string;
      /**
       * level
       */
      level_id: string;
      /**
       * the company's code of the level
       */
      code: string;
      link: PageLink;
      total_p50: Figure;
      /**
       * title of the level
       */
      title: string;
    }[]
  ];
}
/**
 * A link to another page of the release.
 */
export interface PageLink {
  /**
   * words of the link
   */
  title: string;
  /**
   * path of the page; null if the release does not have it
   */
  slug: string | null;
}
/**
 * What current postings of a company require.
 */
export interface TechStackSection {
  id: "tech_stack";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: TechStack | null;
}
/**
 * What current postings of a company require.
 */
export interface TechStack {
  intro: Text;
  /**
   * clusters of postings
   */
  n: number;
  /**
   * whose postings
   */
  scope: string;
  /**
   * most often required first
   *
   * @minItems 1
   *
   * Items: a skill
   */
  skills: [
    {
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null if that is 0 or fewer than five postings require it
       */
      lift: number | null;
      change_in_90_days: Figure;
    },
    ...{
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null if that is 0 or fewer than five postings require it
       */
      lift: number | null;
      change_in_90_days: Figure;
    }[]
  ];
}
/**
 * Which subjects postings stress.
 */
export interface EmphasisSection {
  id: "emphasis";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Emphasis | null;
}
/**
 * Which subjects postings stress.
 */
export interface Emphasis {
  /**
   * clusters of postings
   */
  n: number;
  /**
   * every subject; displayed shares add up to 100
   *
   * @minItems 1
   *
   * Items: a subject
   */
  domains: [
    {
      /**
       * id of the subject
       */
      domain_id: string;
      /**
       * name
       */
      name: string;
      share: Figure;
      /**
       * skills of it that postings name most
       *
       * @minItems 0
       *
       * Items: id of a skill
       */
      top_skills: string[];
      /**
       * from 0 to 1
       */
      weight_on_own_data: number;
    },
    ...{
      /**
       * id of the subject
       */
      domain_id: string;
      /**
       * name
       */
      name: string;
      share: Figure;
      /**
       * skills of it that postings name most
       *
       * @minItems 0
       *
       * Items: id of a skill
       */
      top_skills: string[];
      /**
       * from 0 to 1
       */
      weight_on_own_data: number;
    }[]
  ];
}
/**
 * The rounds of the interview.
 */
export interface LoopSection {
  id: "loop";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Loop | null;
}
/**
 * The rounds of the interview.
 */
export interface Loop {
  /**
   * in order
   *
   * @minItems 0
   *
   * Items: a round
   */
  rounds: {
    /**
     * from 1
     */
    number: number;
    /**
     * id of the round
     */
    id: string;
    /**
     * stage that it belongs to
     */
    stage: "recruiter" | "online_assessment" | "phone_screen" | "onsite";
    /**
     * title
     */
    title: string;
    /**
     * length
     */
    minutes: number;
    /**
     * what happens
     */
    text: string;
    /**
     * what helps
     *
     * @minItems 0
     *
     * Items: a tip
     */
    tips: string[];
  }[];
}
/**
 * The company's values as its interviewers use them.
 */
export interface BehavioralSection {
  id: "behavioral";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Behavioral | null;
}
/**
 * The company's values as its interviewers use them.
 */
export interface Behavioral {
  /**
   * how behavioral rounds are held
   */
  intro: string;
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a value
   */
  values: [
    {
      /**
       * the value
       */
      heading: string;
      /**
       * what it means in an interview
       */
      text: string;
    },
    ...{
      /**
       * the value
       */
      heading: string;
      /**
       * what it means in an interview
       */
      text: string;
    }[]
  ];
}
/**
 * The cities of a company.
 */
export interface OfficesSection {
  id: "offices";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Offices | null;
}
/**
 * The cities of a company.
 */
export interface Offices {
  /**
   * in the order of the guide
   *
   * @minItems 1
   *
   * Items: a city
   */
  offices: [
    {
      /**
       * metro
       */
      metro_id: string;
      /**
       * how readers name it
       */
      label: string;
      /**
       * what the office is like; null where the guide does not say
       */
      note: string | null;
      /**
       * pages of levels there
       *
       * @minItems 0
       */
      links: PageLink[];
    },
    ...{
      /**
       * metro
       */
      metro_id: string;
      /**
       * how readers name it
       */
      label: string;
      /**
       * what the office is like; null where the guide does not say
       */
      note: string | null;
      /**
       * pages of levels there
       *
       * @minItems 0
       */
      links: PageLink[];
    }[]
  ];
}
/**
 * The way on, and what the whole site rests on.
 */
export interface ContinueSection {
  id: "continue";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Continue | null;
}
/**
 * The way on, and what the whole site rests on.
 */
export interface Continue {
  intro: Text;
  all_guides: PageLink;
  /**
   * pages of the release; two digits of it but on the index page
   */
  guides: number;
  /**
   * interview reports; two digits of it but on the index page
   */
  reports: number;
  /**
   * of those the ones that the source checked; two digits of it but on the index page
   */
  verified_reports: number;
  /**
   * companies that they are of; two digits of it but on the index page
   */
  companies: number;
  /**
   * parts of the interview
   *
   * @minItems 0
   */
  by_round: PageLink[];
  /**
   * companies
   *
   * @minItems 0
   */
  by_company: PageLink[];
  /**
   * roles
   *
   * @minItems 0
   */
  by_role: PageLink[];
  /**
   * technologies that postings require most often, by name
   *
   * @minItems 0
   */
  by_technology: PageLink[];
}
/**
 * Where what people wrote and what is computed disagree.
 */
export interface Finding {
  /**
   * kind of finding
   */
  code: string;
  /**
   * both, in words
   */
  message: string;
}
/**
 * A level of a company.
 */
export interface CompanyLevelPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "company_level";
  title: Text;
  summary: Text;
  facts: Facts;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 13
   * @maxItems 13
   */
  sections: [
    CompensationSection,
    TechStackSection,
    RoundFocusSection,
    PracticeSection,
    OpenerSection,
    CitySection,
    LoopSection,
    LevelBarSection,
    BehavioralSection,
    PrepSection,
    FaqSection,
    SeeAlsoSection,
    ContinueSection
  ];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * What offers pay.
 */
export interface CompensationSection {
  id: "compensation";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Compensation | null;
}
/**
 * What offers pay.
 */
export interface Compensation {
  intro: Text | null;
  /**
   * the company's code of the level
   */
  level_code: string;
  /**
   * offers behind it
   */
  n: number | null;
  /**
   * whose offers
   */
  scope: string;
  /**
   * how the figures were found
   */
  method: string;
  /**
   * years of the offers
   */
  years: {
    /**
     * first year
     */
    from: number | null;
    /**
     * last year
     */
    to: number | null;
  };
  /**
   * years of experience: middle half and median
   */
  experience: {
    low: Figure;
    high: Figure;
    median: Figure;
  };
  /**
   * quantiles of total pay a year
   */
  total: {
    p10: Figure;
    p25: Figure;
    p50: Figure;
    p75: Figure;
    p90: Figure;
  };
  base_median: Figure;
  equity_median: Figure;
  bonus_median: Figure;
  /**
   * medians by year
   *
   * @minItems 0
   *
   * Items: a year
   */
  by_year: {
    /**
     * calendar year
     */
    year: number;
    /**
     * offers of the year; null if not said
     */
    n: number | null;
    p50: Figure;
  }[];
  recent: {
    /**
     * how many offers of today would tell as much
     */
    effective_n: number;
    p25: Figure;
    p50: Figure;
    p75: Figure;
  } | null;
  estimate: Figure | null;
}
/**
 * How much of each round goes to each subject.
 */
export interface RoundFocusSection {
  id: "round_focus";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: RoundFocus | null;
}
/**
 * How much of each round goes to each subject.
 */
export interface RoundFocus {
  intro: Text;
  /**
   * clusters of postings behind it
   */
  postings: number;
  /**
   * stages in order
   *
   * @minItems 1
   *
   * Items: a stage
   */
  rounds: [
    {
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * what it rests on beside the guide
       */
      basis: "prior" | "other_companies" | "postings" | "reports" | "postings_and_reports";
      /**
       * interview reports of the company; null if fewer than five
       */
      reports: number | null;
      /**
       * of those the ones that the source checked; null likewise
       */
      verified_reports: number | null;
      /**
       * interview reports of other companies, in two digits; null if fewer than five
       */
      reports_of_others: number | null;
      /**
       * whose postings
       */
      postings_of: "company_level" | "company" | "none";
      /**
       * from 0 to 1
       */
      weight_on_own_reports: number;
      /**
       * largest share first; displayed shares add up to 100
       *
       * @minItems 1
       *
       * Items: a subject
       */
      domains: [
        {
          /**
           * id of the subject
           */
          domain_id: string;
          /**
           * name
           */
          name: string;
          share: Figure;
          /**
           * skills of it that postings name most
           *
           * @minItems 0
           *
           * Items: id of a skill
           */
          top_skills: string[];
        },
        ...{
          /**
           * id of the subject
           */
          domain_id: string;
          /**
           * name
           */
          name: string;
          share: Figure;
          /**
           * skills of it that postings name most
           *
           * @minItems 0
           *
           * Items: id of a skill
           */
          top_skills: string[];
        }[]
      ];
    },
    ...{
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * what it rests on beside the guide
       */
      basis: "prior" | "other_companies" | "postings" | "reports" | "postings_and_reports";
      /**
       * interview reports of the company; null if fewer than five
       */
      reports: number | null;
      /**
       * of those the ones that the source checked; null likewise
       */
      verified_reports: number | null;
      /**
       * interview reports of other companies, in two digits; null if fewer than five
       */
      reports_of_others: number | null;
      /**
       * whose postings
       */
      postings_of: "company_level" | "company" | "none";
      /**
       * from 0 to 1
       */
      weight_on_own_reports: number;
      /**
       * largest share first; displayed shares add up to 100
       *
       * @minItems 1
       *
       * Items: a subject
       */
      domains: [
        {
          /**
           * id of the subject
           */
          domain_id: string;
          /**
           * name
           */
          name: string;
          share: Figure;
          /**
           * skills of it that postings name most
           *
           * @minItems 0
           *
           * Items: id of a skill
           */
          top_skills: string[];
        },
        ...{
          /**
           * id of the subject
           */
          domain_id: string;
          /**
           * name
           */
          name: string;
          share: Figure;
          /**
           * skills of it that postings name most
           *
           * @minItems 0
           *
           * Items: id of a skill
           */
          top_skills: string[];
        }[]
      ];
    }[]
  ];
}
/**
 * Problems chosen by what postings stress.
 */
export interface PracticeSection {
  id: "practice";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Practice | null;
}
/**
 * Problems chosen by what postings stress.
 */
export interface Practice {
  intro: Text;
  /**
   * in order
   *
   * @minItems 1
   */
  problems: [Problem, ...Problem[]];
}
/**
 * A practice problem.
 */
export interface Problem {
  /**
   * id of the problem
   */
  problem_id: string;
  /**
   * title
   */
  title: string;
  /**
   * the task
   */
  prompt: string;
  /**
   * its subject
   */
  domain_id: string;
  /**
   * 1 easy to 3 hard
   */
  difficulty: number;
  /**
   * place in the set, from 1
   */
  position?: number;
}
/**
 * A problem that runs in the reader's browser.
 */
export interface OpenerSection {
  id: "opener";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Opener | null;
}
/**
 * A problem that runs in the reader's browser.
 */
export interface Opener {
  /**
   * title
   */
  title: string;
  /**
   * the task
   */
  prompt: string;
  /**
   * SQL that makes the data
   */
  setup: string;
  /**
   * SQL to run, with the parameter in braces
   */
  query: string;
  /**
   * name of the parameter
   */
  parameter: string;
  /**
   * its value at first
   */
  default_value: string;
  /**
   * rows of the result with the default value
   *
   * @minItems 1
   */
  expected: [string[], ...string[][]];
}
/**
 * What is different in a city.
 */
export interface CitySection {
  id: "city";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: City | null;
}
/**
 * What is different in a city.
 */
export interface City {
  /**
   * metro
   */
  metro_id: string;
  /**
   * how readers name it
   */
  label: string;
  /**
   * what the market is like
   */
  market: string;
  /**
   * what the company's office is like; null where the guide does not say
   */
  office: string | null;
  pay: Text;
  loop: Text;
  factor: Figure | null;
  /**
   * what the guide says of the factor
   */
  editorial_factor: number | null;
}
/**
 * What is expected at the level.
 */
export interface LevelBarSection {
  id: "level_bar";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: LevelBar | null;
}
/**
 * What is expected at the level.
 */
export interface LevelBar {
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a note
   */
  notes: [
    {
      /**
       * heading
       */
      heading: string;
      /**
       * text
       */
      text: string;
    },
    ...{
      /**
       * heading
       */
      heading: string;
      /**
       * text
       */
      text: string;
    }[]
  ];
  /**
   * what is particular to the company
   */
  emphasis: {
    heading: Text;
    text: Text;
  };
}
/**
 * A preparation plan; its steps add up to its weeks.
 */
export interface PrepSection {
  id: "prep";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Prep | null;
}
/**
 * A preparation plan; its steps add up to its weeks.
 */
export interface Prep {
  weeks: Weeks;
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a step
   */
  steps: [
    {
      /**
       * heading
       */
      heading: string;
      weeks: Weeks;
      /**
       * what to do
       *
       * @minItems 0
       *
       * Items: a task
       */
      tasks: string[];
    },
    ...{
      /**
       * heading
       */
      heading: string;
      weeks: Weeks;
      /**
       * what to do
       *
       * @minItems 0
       *
       * Items: a task
       */
      tasks: string[];
    }[]
  ];
}
/**
 * A number of weeks.
 */
export interface Weeks {
  /**
   * at least
   */
  from: number;
  /**
   * at most
   */
  to: number;
}
/**
 * Questions and answers.
 */
export interface FaqSection {
  id: "faq";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Faq | null;
}
/**
 * Questions and answers.
 */
export interface Faq {
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a question
   */
  items: [
    {
      question: Text;
      answer: Text;
    },
    ...{
      question: Text;
      answer: Text;
    }[]
  ];
}
/**
 * The company's other pages.
 */
export interface SeeAlsoSection {
  id: "see_also";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: SeeAlso | null;
}
/**
 * The company's other pages.
 */
export interface SeeAlso {
  /**
   * levels first
   *
   * @minItems 1
   */
  links: [PageLink, ...PageLink[]];
}
/**
 * A level of a company in one city.
 */
export interface CompanyLevelCityPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "company_level_city";
  title: Text;
  summary: Text;
  facts: Facts;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 13
   * @maxItems 13
   */
  sections: [
    CompensationSection,
    TechStackSection,
    RoundFocusSection,
    PracticeSection,
    OpenerSection,
    CitySection,
    LoopSection,
    LevelBarSection,
    BehavioralSection,
    PrepSection,
    FaqSection,
    SeeAlsoSection,
    ContinueSection
  ];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * The way in.
 */
export interface IndexPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "index";
  title: Text;
  summary: Text;
  facts: null;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 2
   * @maxItems 2
   */
  sections: [DirectorySection, ContinueSection];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * Every page that is no level of a company.
 */
export interface DirectorySection {
  id: "directory";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Directory | null;
}
/**
 * Every page that is no level of a company.
 */
export interface Directory {
  /**
   * companies, by name
   *
   * @minItems 0
   */
  companies: PageLink[];
  /**
   * roles and specialties
   *
   * @minItems 0
   */
  roles: PageLink[];
  /**
   * technologies, by name
   *
   * @minItems 0
   */
  technologies: PageLink[];
  /**
   * parts of the interview
   *
   * @minItems 0
   */
  rounds: PageLink[];
}
/**
 * A level over all companies, or a specialty.
 */
export interface RolePage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "role";
  title: Text;
  summary: Text;
  facts: null;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 4
   * @maxItems 4
   */
  sections: [PayByCompanySection, RoleStackSection, EmphasisSection, ContinueSection];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * What each company pays at a level.
 */
export interface PayByCompanySection {
  id: "pay_by_company";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: PayByCompany | null;
}
/**
 * What each company pays at a level.
 */
export interface PayByCompany {
  /**
   * in the order of the guide
   *
   * @minItems 1
   *
   * Items: a level's pay in one line
   */
  companies: [
    {
      /**
       * company
       */
      company_id: string;
      /**
       * level
       */
      level_id: string;
      /**
       * the company's code of the level
       */
      code: string;
      link: PageLink;
      total_p50: Figure;
      /**
       * name of the company
       */
      name: string;
    },
    ...{
      /**
       * company
       */
      company_id: string;
      /**
       * level
       */
      level_id: string;
      /**
       * the company's code of the level
       */
      code: string;
      link: PageLink;
      total_p50: Figure;
      /**
       * name of the company
       */
      name: string;
    }[]
  ];
}
/**
 * What postings of a level or specialty require.
 */
export interface RoleStackSection {
  id: "role_stack";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: RoleStack | null;
}
/**
 * What postings of a level or specialty require.
 */
export interface RoleStack {
  /**
   * clusters of postings
   */
  n: number;
  /**
   * whose postings
   */
  scope: string;
  /**
   * most often required first
   *
   * @minItems 1
   *
   * Items: a skill
   */
  skills: [
    {
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null on the page of a level, if that is 0, or if fewer than five postings require it
       */
      lift: number | null;
    },
    ...{
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null on the page of a level, if that is 0, or if fewer than five postings require it
       */
      lift: number | null;
    }[]
  ];
}
/**
 * A part of the interview.
 */
export interface RoundPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "round";
  title: Text;
  summary: Text;
  facts: null;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 5
   * @maxItems 5
   */
  sections: [AboutRoundSection, RoundByCompanySection, ValuesByCompanySection, ProblemsSection, ContinueSection];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * What a part of the interview is.
 */
export interface AboutRoundSection {
  id: "about_round";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: AboutRound | null;
}
/**
 * What a part of the interview is.
 */
export interface AboutRound {
  /**
   * what it is
   */
  text: string;
  /**
   * what helps
   *
   * @minItems 0
   *
   * Items: a tip
   */
  tips: string[];
}
/**
 * What companies make of a part of the interview: shares of its subject, or the largest subjects of the stage.
 */
export interface RoundByCompanySection {
  id: "round_by_company";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: RoundByCompany | null;
}
/**
 * What companies make of a part of the interview: shares of its subject, or the largest subjects of the stage.
 */
export interface RoundByCompany {
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a stage
   */
  stages: [
    {
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * companies
       *
       * @minItems 0
       *
       * Items: a company: the share of the subject, or its largest subjects
       */
      companies: {
        /**
         * company
         */
        company_id: string;
        /**
         * name
         */
        name: string;
        link: PageLink;
        share: Figure | null;
        /**
         * largest first
         *
         * @minItems 1
         */
        subjects:
          | [
              {
                /**
                 * subject
                 */
                domain_id: string;
                /**
                 * name
                 */
                name: string;
                share: Figure;
              },
              ...{
                /**
                 * subject
                 */
                domain_id: string;
                /**
                 * name
                 */
                name: string;
                share: Figure;
              }[]
            ]
          | null;
      }[];
    },
    ...{
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * companies
       *
       * @minItems 0
       *
       * Items: a company: the share of the subject, or its largest subjects
       */
      companies: {
        /**
         * company
         */
        company_id: string;
        /**
         * name
         */
        name: string;
        link: PageLink;
        share: Figure | null;
        /**
         * largest first
         *
         * @minItems 1
         */
        subjects:
          | [
              {
                /**
                 * subject
                 */
                domain_id: string;
                /**
                 * name
                 */
                name: string;
                share: Figure;
              },
              ...{
                /**
                 * subject
                 */
                domain_id: string;
                /**
                 * name
                 */
                name: string;
                share: Figure;
              }[]
            ]
          | null;
      }[];
    }[]
  ];
}
/**
 * The values that companies hold answers against.
 */
export interface ValuesByCompanySection {
  id: "values_by_company";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: ValuesByCompany | null;
}
/**
 * The values that companies hold answers against.
 */
export interface ValuesByCompany {
  /**
   * in the order of the guide
   *
   * @minItems 1
   *
   * Items: a company
   */
  companies: [
    {
      /**
       * company
       */
      company_id: string;
      link: PageLink;
      /**
       * how behavioral rounds are held
       */
      intro: string;
      /**
       * values
       *
       * @minItems 1
       *
       * Items: a value
       */
      values: [string, ...string[]];
    },
    ...{
      /**
       * company
       */
      company_id: string;
      link: PageLink;
      /**
       * how behavioral rounds are held
       */
      intro: string;
      /**
       * values
       *
       * @minItems 1
       *
       * Items: a value
       */
      values: [string, ...string[]];
    }[]
  ];
}
/**
 * Problems about a subject or technology.
 */
export interface ProblemsSection {
  id: "problems";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: Problems | null;
}
/**
 * Problems about a subject or technology.
 */
export interface Problems {
  /**
   * the easier first
   *
   * @minItems 1
   */
  problems: [Problem, ...Problem[]];
}
/**
 * A tool or practice that postings name.
 */
export interface TechnologyPage {
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * what the page is about, in ids; outlives a rename
   */
  id: string;
  /**
   * path of the page
   */
  slug: string;
  page_type: "technology";
  title: Text;
  summary: Text;
  facts: null;
  /**
   * in the order of the page, absent ones too
   *
   * @minItems 6
   * @maxItems 6
   */
  sections: [AskedBySection, AskedWithSection, AskedAtSection, AskedInSection, ProblemsSection, ContinueSection];
  /**
   * objects of schema.org, equal to what the page shows; addresses begin with a slash
   *
   * @minItems 1
   */
  json_ld: [
    {
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    },
    ...{
      "@context": "https://schema.org";
      "@type": "BreadcrumbList" | "FAQPage" | "Occupation";
      [k: string]: unknown;
    }[]
  ];
  /**
   * findings for editors, not for readers
   *
   * @minItems 0
   */
  consistency: Finding[];
}
/**
 * The companies that require a skill most often.
 */
export interface AskedBySection {
  id: "asked_by";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: AskedBy | null;
}
/**
 * The companies that require a skill most often.
 */
export interface AskedBy {
  share: Figure;
  /**
   * largest share first
   *
   * @minItems 0
   *
   * Items: a company
   */
  companies: {
    /**
     * company
     */
    company_id: string;
    link: PageLink;
    share: Figure;
  }[];
}
/**
 * What postings that name a skill name with it.
 */
export interface AskedWithSection {
  id: "asked_with";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: AskedWith | null;
}
/**
 * What postings that name a skill name with it.
 */
export interface AskedWith {
  /**
   * clusters that name the skill
   */
  n: number;
  /**
   * most often named first
   *
   * @minItems 1
   *
   * Items: a skill
   */
  skills: [
    {
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null if that is 0
       */
      lift: number | null;
    },
    ...{
      /**
       * id of the skill
       */
      skill_id: string;
      /**
       * name
       */
      name: string;
      /**
       * page about it; null if there is none
       */
      guide_slug: string | null;
      /**
       * 1 for the largest share
       */
      rank: number;
      share: Figure;
      /**
       * share over the share among all; null if that is 0
       */
      lift: number | null;
    }[]
  ];
}
/**
 * How often a skill is required at each level.
 */
export interface AskedAtSection {
  id: "asked_at";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: AskedAt | null;
}
/**
 * How often a skill is required at each level.
 */
export interface AskedAt {
  /**
   * lowest first
   *
   * @minItems 1
   *
   * Items: a level
   */
  levels: [
    {
      /**
       * level
       */
      level_id: string;
      /**
       * title
       */
      title: string;
      /**
       * page of the level over all companies; null if there is none
       */
      slug: string | null;
      share: Figure;
    },
    ...{
      /**
       * level
       */
      level_id: string;
      /**
       * title
       */
      title: string;
      /**
       * page of the level over all companies; null if there is none
       */
      slug: string | null;
      share: Figure;
    }[]
  ];
}
/**
 * In which rounds a subject comes up.
 */
export interface AskedInSection {
  id: "asked_in";
  heading: Text;
  /**
   * false if the section is absent
   */
  present: boolean;
  /**
   * why it is absent; null if it is not
   */
  absent_reason: string | null;
  data: AskedIn | null;
}
/**
 * In which rounds a subject comes up.
 */
export interface AskedIn {
  /**
   * subject
   */
  domain_id: string;
  /**
   * name
   */
  name: string;
  /**
   * in order
   *
   * @minItems 1
   *
   * Items: a stage
   */
  stages: [
    {
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * largest share first
       *
       * @minItems 0
       *
       * Items: a company
       */
      companies: {
        /**
         * company
         */
        company_id: string;
        /**
         * name
         */
        name: string;
        link: PageLink;
        share: Figure;
      }[];
    },
    ...{
      /**
       * stage of the interview
       */
      stage: "online_assessment" | "phone_screen" | "onsite" | "take_home";
      /**
       * name
       */
      name: string;
      /**
       * largest share first
       *
       * @minItems 0
       *
       * Items: a company
       */
      companies: {
        /**
         * company
         */
        company_id: string;
        /**
         * name
         */
        name: string;
        link: PageLink;
        share: Figure;
      }[];
    }[]
  ];
}
/**
 * Every page of a release.
 */
export interface Manifest {
  /**
   * id of the release
   */
  release_id: string;
  /**
   * day that the release is true of
   */
  as_of: string;
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * offers that statistics use
   */
  offers: number;
  /**
   * why the release may have far less than the one before; null if it has not
   */
  accepted_drop: string | null;
  /**
   * by slug
   *
   * @minItems 0
   *
   * Items: a page
   */
  pages: {
    /**
     * what it is about, in ids
     */
    id: string;
    /**
     * path of the page
     */
    slug: string;
    /**
     * kind of page
     */
    page_type: "company_level" | "company_level_city" | "company" | "role" | "technology" | "round" | "index";
    /**
     * title
     */
    title: string;
    /**
     * of the document's bytes
     */
    sha256: string;
    /**
     * length of the document
     */
    bytes: number;
    /**
     * version of its schema
     */
    schema_version: string;
    /**
     * day on which its bytes changed last
     */
    last_modified: string;
    status: "made";
  }[];
  /**
   * pages that are not made, by slug
   *
   * @minItems 0
   *
   * Items: a page
   */
  not_made: {
    /**
     * path of the page
     */
    slug: string;
    status: "not_made";
    /**
     * what it lacks
     */
    reason: string;
  }[];
  /**
   * paths that pages had in earlier releases and have no more, by path; also of pages that are not made today
   *
   * @minItems 0
   *
   * Items: a former path
   */
  former_slugs: {
    /**
     * path of the page
     */
    slug: string;
    /**
     * what its page is about, in ids
     */
    id: string;
  }[];
  /**
   * paths that pages had in earlier releases, by path
   *
   * @minItems 0
   *
   * Items: a redirect
   */
  redirects: {
    /**
     * path of the page
     */
    from: string;
    /**
     * path of the page
     */
    to: string;
  }[];
  /**
   * SHA-256 of the other files of the release, by name
   */
  files: {
    /**
     * of the file's bytes
     */
    [k: string]: string;
  };
}
/**
 * The release that is current: site/current.json.
 */
export interface Pointer {
  /**
   * id of the release
   */
  release_id: string;
  /**
   * its day
   */
  as_of: string;
  /**
   * version of these schemas
   */
  schema_version: string;
  /**
   * key of its manifest
   */
  manifest: string;
  /**
   * of the manifest's bytes
   */
  manifest_sha256: string;
}
/**
 * How a release differs from the one that was current before it.
 */
export interface Changes {
  /**
   * id of the release
   */
  previous_release_id: string | null;
  /**
   * slugs
   *
   * @minItems 0
   *
   * Items: path of the page
   */
  added: string[];
  /**
   * slugs
   *
   * @minItems 0
   *
   * Items: path of the page
   */
  changed: string[];
  /**
   * slugs
   *
   * @minItems 0
   *
   * Items: path of the page
   */
  removed: string[];
}
/**
 * The pages of a release with their titles: index.json.
 */
export interface Index {
  /**
   * by slug
   *
   * @minItems 0
   *
   * Items: a page
   */
  pages: {
    /**
     * path of the page
     */
    slug: string;
    /**
     * kind of page
     */
    page_type: "company_level" | "company_level_city" | "company" | "role" | "technology" | "round" | "index";
    /**
     * title
     */
    title: string;
  }[];
}
/**
 * Where what people wrote and what is computed disagree, by page.
 */
export interface Consistency {
  /**
   * by slug
   *
   * @minItems 0
   *
   * Items: a page
   */
  pages: {
    /**
     * path of the page
     */
    slug: string;
    /**
     * findings
     *
     * @minItems 1
     */
    findings: [Finding, ...Finding[]];
  }[];
}
/**
 * The templates that the texts of a release were rendered from, by id.
 */
export interface Texts {
  /**
   * variants
   *
   * @minItems 1
   */
  [k: string]: [string, ...string[]];
}
