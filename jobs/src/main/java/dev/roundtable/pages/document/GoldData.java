package dev.roundtable.pages.document;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.table.Frames;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The statistics that pages show, by their key. Held on the driver: bounded by the companies of the
 * guide, not by the data.
 */
public final class GoldData implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final String ALL = "all";

  /** Pages are about this role. */
  public static final String ROLE = "data_engineer";

  private final Map<String, Map<String, List<Row>>> tables = new TreeMap<>();

  private GoldData() {}

  public static GoldData load(Frames inputs, Guide guide) {
    GoldData data = new GoldData();
    List<String> ids = new ArrayList<>(guide.companies().stream().map(Company::id).toList());
    ids.add(ALL);
    Column ours = col("company_id").isin(ids.toArray());
    Column pay = ours.and(col("role").equalTo(ROLE));
    String[] cell = {"company_id", "level", "metro_id"};
    data.add(inputs, "gold.comp_distribution", pay, List.of("metro_id"), cell);
    data.add(inputs, "gold.comp_by_year", pay, List.of("year"), cell);
    data.add(inputs, "gold.comp_estimate", pay, List.of("metro_id"), cell);
    data.add(
        inputs,
        "gold.market_factor",
        ours,
        List.of("metro_id"),
        "company_id",
        "metro_id",
        "reference_metro_id");
    data.add(inputs, "gold.tech_stack", ours, List.of("rank"), "company_id", "level");
    data.add(
        inputs, "gold.round_focus", ours, List.of("domain_id"), "company_id", "level", "stage");
    data.add(inputs, "gold.domain_emphasis", ours, List.of("domain_id"), "company_id", "level");
    data.add(inputs, "gold.specialty_stack", null, List.of("rank"), "specialty_id");
    data.add(inputs, "gold.skill_pair", null, List.of("rank"), "skill_id");
    data.add(inputs, "gold.loop_fact", ours, List.of("company_id"), "company_id");
    data.add(inputs, "gold.practice_set", ours, List.of("position"), "company_id", "level");
    data.add(inputs, "gold.site_fact", null, List.of("as_of_date"));
    return data;
  }

  private void add(Frames inputs, String table, Column filter, List<String> order, String... key) {
    Dataset<Row> frame = filter == null ? inputs.get(table) : inputs.get(table).filter(filter);
    Map<String, List<Row>> rows = tables.computeIfAbsent(table, unseen -> new TreeMap<>());
    List<Row> sorted =
        frame.orderBy(order.stream().map(name -> col(name)).toArray(Column[]::new)).collectAsList();
    for (Row row : sorted) {
      List<String> values = new ArrayList<>();
      for (String column : key) {
        values.add(row.getAs(column));
      }
      rows.computeIfAbsent(String.join("|", values), unseen -> new ArrayList<>()).add(row);
    }
  }

  public Optional<Row> compensation(String company, String level, String metro) {
    return one("gold.comp_distribution", company, level, metro);
  }

  public List<Row> byYear(String company, String level, String metro) {
    return many("gold.comp_by_year", company, level, metro);
  }

  /** What the model of all offers expects of a cell. */
  public Optional<Row> estimate(String company, String level, String metro) {
    return one("gold.comp_estimate", company, level, metro);
  }

  /** Pay in the city of a page against its company's reference, at a company or at all. */
  public Optional<Row> marketFactor(String company, LevelPage city) {
    return one("gold.market_factor", company, city.metro().id(), city.company().referenceMetro());
  }

  /**
   * The offers behind the factor that was chosen for a city, with its interval; empty if it is the
   * guide's own estimate, or none was chosen.
   *
   * @param factor of the company, as {@link #marketFactor} gives it
   */
  public Optional<Row> basisOfFactor(LevelPage city, Row factor) {
    String from = factor.getAs("chosen_from");
    if (from == null || factor.getAs("chosen_factor") == null) {
      return Optional.empty();
    }
    return switch (from) {
      case "company" -> Optional.of(factor);
      case "all_companies" -> marketFactor(ALL, city);
      default -> Optional.empty();
    };
  }

  public List<Row> techStack(String company, String level) {
    return many("gold.tech_stack", company, level);
  }

  /** The row of one skill in the stack of a company or all, at a level or all. */
  public Optional<Row> stackOf(String company, String level, String skill) {
    return techStack(company, level).stream()
        .filter(row -> row.<String>getAs("skill_id").equals(skill))
        .findFirst();
  }

  /** What postings of a role or specialty require. */
  public List<Row> specialtyStack(String specialty) {
    return many("gold.specialty_stack", specialty);
  }

  /** What postings that name a skill name with it, most often first. */
  public List<Row> skillPairs(String skill) {
    return many("gold.skill_pair", skill);
  }

  public List<Row> domainEmphasis(String company, String level) {
    return many("gold.domain_emphasis", company, level);
  }

  public List<Row> roundFocus(String company, String level, String stage) {
    return many("gold.round_focus", company, level, stage);
  }

  public Optional<Row> loopFact(String company) {
    return one("gold.loop_fact", company);
  }

  public List<Row> practiceSet(String company, String level) {
    return many("gold.practice_set", company, level);
  }

  /** False only on empty inputs. */
  public boolean hasSiteFact() {
    return one("gold.site_fact").isPresent();
  }

  public Row siteFact() {
    return one("gold.site_fact")
        .orElseThrow(() -> new IllegalStateException("gold.site_fact has one row a day"));
  }

  private Optional<Row> one(String table, String... key) {
    return many(table, key).stream().findFirst();
  }

  private List<Row> many(String table, String... key) {
    return tables.get(table).getOrDefault(String.join("|", key), List.of());
  }
}
