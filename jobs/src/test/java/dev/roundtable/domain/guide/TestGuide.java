package dev.roundtable.domain.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small guide for the case tables, independent of the editorial content. */
public final class TestGuide {
  private static final Guide GUIDE =
      new Guide(
          "test",
          roles(),
          levels(),
          companies(),
          metros(),
          countries(),
          domains(),
          skills(),
          List.of(),
          new FxTable(List.of()),
          new SiteText(Map.of(), List.of(), List.of(), List.of(), null));

  private TestGuide() {}

  /** The same guide on every call. */
  public static Guide guide() {
    return GUIDE;
  }

  private static List<Role> roles() {
    return List.of(
        role("data_engineer", "data engineer, data engineering, etl developer, big data engineer"),
        role("analytics_engineer", "analytics engineer, data analytics engineer"),
        role("data_scientist", "data scientist, data science"),
        role("data_analyst", "data analyst, bi analyst"),
        role("software_engineer", "software engineer, software development engineer, sde, swe"),
        role("ml_engineer", "machine learning engineer, ml engineer"),
        role("data_engineering_manager", "data engineering manager, manager data engineering"),
        role("recruiter", "recruiter, technical recruiter"),
        role("human_resources", "human resources, people operations"));
  }

  private static List<Level> levels() {
    return List.of(
        level("junior", 1, "junior, jr, entry level, new grad, associate, intern, i, 1"),
        level("mid", 2, "mid, mid level, intermediate, ii, 2"),
        level("senior", 3, "senior, sr, snr, lead, iii, 3"),
        level("staff", 4, "staff, senior staff, iv"),
        level("principal", 5, "principal, distinguished, senior principal, v"));
  }

  private static List<Company> companies() {
    return List.of(
        company(
            "amazon",
            "Amazon",
            "AWS, Amazon Web Services, Amazon.com",
            rung("L4", "junior", "SDE I, Data Engineer I"),
            rung("L5", "mid", "SDE II, Data Engineer II"),
            rung("L6", "senior", "SDE III, Data Engineer III, Senior SDE"),
            rung("L7", "staff", "Principal SDE")),
        company(
            "google",
            "Google",
            "Alphabet",
            rung("L3", "junior", "SWE II"),
            rung("L4", "mid", "SWE III"),
            rung("L5", "senior", ""),
            rung("L6", "staff", "")),
        company(
            "meta",
            "Meta",
            "Facebook",
            rung("IC3", "junior", "E3"),
            rung("IC4", "mid", "E4"),
            rung("IC5", "senior", "E5"),
            rung("IC6", "staff", "E6")),
        company(
            "microsoft",
            "Microsoft",
            "",
            rung("59", "junior", "60"),
            rung("61", "mid", "62"),
            rung("63", "senior", "64"),
            rung("65", "staff", "66")),
        company(
            "initech",
            "Initech",
            "",
            // Every grade moved up by one at the turn of 2024.
            rung("T5", "senior", LocalDate.MIN, LocalDate.of(2023, 12, 31)),
            rung("T5", "mid", LocalDate.of(2024, 1, 1), null),
            rung("T6", "senior", LocalDate.of(2024, 1, 1), null)),
        company("jpmorgan", "JPMorgan Chase", "JP Morgan, J.P. Morgan, Chase"),
        company("att", "AT&T", ""));
  }

  private static List<Metro> metros() {
    return List.of(
        metro("seattle", "Seattle", "WA", "US", "Seattle, Bellevue, Redmond", "Greater Seattle"),
        metro(
            "bay_area",
            "San Francisco Bay Area",
            "CA",
            "US",
            "San Francisco, San Jose, Mountain View, Menlo Park, Dublin",
            "Bay Area, SF"),
        metro(
            "new_york",
            "New York",
            "NY",
            "US",
            "New York, New York City, Brooklyn, Jersey City/NJ",
            "NYC"),
        metro("boston", "Boston", "MA", "US", "Boston, Cambridge, Waltham", "Greater Boston Area"),
        metro(
            "washington_dc",
            "Washington, D.C.",
            "DC",
            "US",
            "Washington, Arlington/VA, McLean/VA, Bethesda/MD",
            "DMV"),
        metro("dallas", "Dallas", "TX", "US", "Dallas, Fort Worth, Arlington", "Dallas/Fort Worth"),
        metro("austin", "Austin", "TX", "US", "Austin, Round Rock", ""),
        metro("portland", "Portland", "OR", "US", "Portland, Beaverton, Vancouver/WA", ""),
        metro("vancouver", "Vancouver", "BC", "CA", "Vancouver, Burnaby", ""),
        metro("toronto", "Toronto", "ON", "CA", "Toronto, Mississauga", "GTA"),
        metro("london", "London", "", "GB", "London", "Greater London"),
        metro("dublin", "Dublin", "", "IE", "Dublin", ""),
        metro("paris", "Paris", "", "FR", "Paris", ""),
        metro("bengaluru", "Bengaluru", "KA", "IN", "Bengaluru, Bangalore", ""));
  }

  private static List<Country> countries() {
    return List.of(
        country(
            "US",
            "United States",
            "USA, U.S., US",
            "CA California, WA Washington, NY New York, MA Massachusetts, TX Texas, DC District of"
                + " Columbia, VA Virginia, MD Maryland, OR Oregon, ME Maine, OH Ohio, MN Minnesota,"
                + " MO Missouri, KS Kansas, NJ New Jersey, GA Georgia, IN Indiana, DE Delaware"),
        country("CA", "Canada", "", "BC British Columbia, ON Ontario, QC Quebec"),
        country("GB", "United Kingdom", "UK, Great Britain", ""),
        country("IE", "Ireland", "", ""),
        country("IN", "India", "", "KA Karnataka, MH Maharashtra"),
        country("FR", "France", "", ""),
        country("DE", "Germany", "Deutschland", "BE Berlin"));
  }

  private static List<Domain> domains() {
    return List.of(
        domain("sql", "sql, query, window function, join, second highest salary"),
        domain("python", "python, list comprehension, pandas"),
        domain("modeling", "star schema, data model, slowly changing dimension, fact table"),
        domain("spark", "spark, shuffle, skew, partition"),
        domain("behavioral", "tell me about a time, conflict, leadership principle"));
  }

  private static List<Skill> skills() {
    return List.of(
        plain("python", "python", "python, python3"),
        plain("sql", "sql", "sql"),
        plain("csharp", "python", "c#, c sharp"),
        plain("cpp", "python", "c++"),
        plain("dotnet", "python", ".net, dotnet"),
        plain("nodejs", "python", "node.js, nodejs"),
        plain("java", "python", "java"),
        plain("scala", "python", "scala"),
        plain("spark_sql", "spark", "spark sql"),
        plain("kafka", "spark", "kafka, apache kafka"),
        plain("airflow", "python", "airflow, apache airflow"),
        plain("snowflake", "sql", "snowflake"),
        plain("redshift", "sql", "redshift, amazon redshift"),
        plain("bigquery", "sql", "bigquery, big query"),
        plain("databricks", "spark", "databricks"),
        plain("aws", "spark", "aws, amazon web services"),
        plain("s3", "spark", "s3"),
        plain("dbt", "sql", "dbt"),
        plain("ci_cd", "python", "ci/cd"),
        plain("data_modeling", "modeling", "data modeling, data modelling"),
        doubtful("spark", "spark", "apache spark, pyspark", "Spark", "pyspark, rdd"),
        doubtful("go", "python", "golang", "Go", "golang, goroutines"),
        doubtful("r", "python", "rstudio", "R", "rstudio, ggplot2"),
        doubtful("rust", "python", "rust-lang", "Rust", "cargo"),
        doubtful("beam", "spark", "apache beam", "Beam", "dataflow"),
        doubtful("unity", "spark", "unity catalog", "Unity", "databricks"),
        doubtful("excel", "sql", "ms excel, microsoft excel", "Excel", "spreadsheet, vlookup"));
  }

  private static Role role(String id, String aliases) {
    return new Role(id, id.replace('_', ' '), id.replace('_', '-'), "data", list(aliases));
  }

  private static Level level(String id, int rank, String aliases) {
    Level.Span span = new Level.Span(0, 0);
    return new Level(
        id,
        rank,
        id,
        id,
        span,
        "",
        "",
        list(aliases),
        List.of(),
        new Level.DesignRound("", "", List.of()),
        new Level.Prep(span, 0, List.of()));
  }

  private static Company company(String id, String name, String aliases, Company.Rung... ladder) {
    return new Company(
        id,
        name,
        id,
        list(aliases),
        "",
        "",
        "",
        "seattle",
        List.of(),
        List.of(ladder),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Company.Rung rung(String code, String level, LocalDate from, LocalDate to) {
    return new Company.Rung(code, level, List.of(), from, to);
  }

  private static Company.Rung rung(String code, String level, String aliases) {
    return new Company.Rung(code, level, list(aliases), null, null);
  }

  private static Metro metro(
      String id, String name, String region, String country, String cities, String aliases) {
    List<String> names = list(cities).stream().map(city -> city.replace("/", ", ")).toList();
    return new Metro(id, name, id, name, region, country, names, list(aliases), "", 1);
  }

  private static Country country(String code, String name, String aliases, String regions) {
    List<Country.Region> parts =
        list(regions).stream()
            .map(r -> new Country.Region(r.substring(0, 2), r.substring(3)))
            .toList();
    return new Country(code, name, "USD", list(aliases), parts);
  }

  private static Domain domain(String id, String phrases) {
    return new Domain(id, id, Map.of(), list(phrases));
  }

  private static Skill plain(String id, String domain, String aliases) {
    return new Skill(id, id, domain, "tool", list(aliases), List.of(), false, List.of(), "");
  }

  private static Skill doubtful(
      String id, String domain, String aliases, String exact, String corroboration) {
    return new Skill(
        id, id, domain, "tool", list(aliases), list(exact), true, list(corroboration), "");
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
