package dev.roundtable.compensation;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.pay.PayTable;
import dev.roundtable.domain.stats.Disclosure;
import dev.roundtable.domain.stats.PayModel;
import dev.roundtable.domain.stats.PayModel.Estimate;
import dev.roundtable.domain.stats.PayModel.Group;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Groups;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * {@code gold.comp_estimate}: what level, company and metro let expect where a cell's own offers
 * are few, or where the guide has a page and there are none. Never in place of a quantile, and
 * labelled where it is shown. Memory is bounded by the cells of a role.
 */
final class CompEstimates implements Derivation {
  /** What the model knows of an offer. */
  private static final List<String> KNOWN =
      List.of("role", "level", "company_id", "metro_id", "year", "told");

  private static final StructType GROUP =
      new StructType()
          .add("role", "string")
          .add("level", "string")
          .add("company_id", "string")
          .add("metro_id", "string")
          .add("year", "int")
          .add("told", "boolean")
          .add("offers", "int")
          .add("mean_log", "double")
          .add("squares", "double");

  private static final String NO_METRO = "none";

  private final Guide guide;

  CompEstimates(Guide guide) {
    this.guide = guide;
  }

  /** What is estimated: a level of a company, in a metro or over all. */
  private record Cell(String level, String company, String metro)
      implements Comparable<Cell>, Serializable {
    @Override
    public int compareTo(Cell other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("|", level, company, metro);
    }

    /**
     * What a model expects of it.
     *
     * @param told whether its own offers may be told of
     */
    Optional<Estimate> of(PayModel model, boolean told) {
      if (metro.equals(PayTable.ALL_METROS)) {
        return model.estimate(level, company);
      }
      return told
          ? model.estimate(level, company, metro)
          : model.estimateOfOthers(level, company, metro);
    }
  }

  @Override
  public Table writes() {
    return Table.of("gold.comp_estimate");
  }

  @Override
  public List<Input> reads() {
    return List.of(Input.asOf("silver.offer"), Input.asOf("gold.comp_distribution"));
  }

  @Override
  public String method() {
    return "comp_estimate/2 effects=level,company,metro,year,cell from=%d guide=%s"
        .formatted(Disclosure.MEDIAN_FROM, guide.version());
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    List<Cell> pages = pages();
    return Groups.map(
        groups(inputs),
        List.of("role"),
        List.of("level", "company_id", "metro_id", "year"),
        schema,
        rows -> rows(rows, pages, new RowBuilder(schema)).iterator());
  }

  /** The cells that the guide has pages of. */
  private List<Cell> pages() {
    List<Cell> cells = new ArrayList<>();
    for (Company company : guide.companies()) {
      for (Company.Rung rung : company.ladder()) {
        cells.add(new Cell(rung.level(), company.id(), PayTable.ALL_METROS));
        company
            .offices()
            .forEach(office -> cells.add(new Cell(rung.level(), company.id(), office.metro())));
      }
    }
    return cells;
  }

  /** Offers that count in all companies' pay of their level, by all that the model knows. */
  private static Dataset<Row> groups(Frames inputs) {
    Dataset<Row> cells = inputs.get("gold.comp_distribution");
    Dataset<Row> settled =
        cells
            .filter(
                col("company_id")
                    .equalTo(PayGroups.ALL)
                    .and(col("metro_id").equalTo(PayTable.ALL_METROS)))
            .select("role", "level", "settled_on");
    Dataset<Row> told =
        cells.select(
            col("role"),
            col("level"),
            col("company_id"),
            col("metro_id"),
            col("suppressed").isNull().as("told"));
    Dataset<Row> offers =
        inputs
            .get("silver.offer")
            .filter(col("included"))
            .join(settled, new String[] {"role", "level"})
            .join(told, new String[] {"role", "level", "company_id", "metro_id"}, "left")
            .filter(col("first_seen_on").leq(col("settled_on")))
            .select(
                "role",
                "level",
                "company_id",
                "metro_id",
                "year",
                "told",
                "total_usd",
                "source",
                "offer_id");
    // In the order of their ids: a sum of logarithms depends on it in its last digits.
    return Groups.map(
        offers,
        KNOWN,
        List.of("source", "offer_id"),
        GROUP,
        row -> Math.log(row.<Double>getAs("total_usd")),
        (first, logs) -> List.of(summed(first, logs)).iterator());
  }

  private static Row summed(Row first, List<Double> logs) {
    double mean = logs.stream().mapToDouble(log -> log).sum() / logs.size();
    double squares = logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
    return RowFactory.create(
        first.get(0),
        first.get(1),
        first.get(2),
        first.get(3),
        first.get(4),
        first.get(5),
        logs.size(),
        mean,
        squares);
  }

  private static List<Row> rows(List<Row> role, List<Cell> pages, RowBuilder row) {
    List<Group> groups = role.stream().map(CompEstimates::group).toList();
    PayModel model = PayModel.fit(groups);
    int offers = groups.stream().mapToInt(Group::offers).sum();
    Set<Cell> told = told(role);
    SortedMap<Cell, Integer> cells = counts(groups);
    pages.forEach(page -> cells.putIfAbsent(page, 0));
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        (cell, own) -> {
          row.set("role", role.get(0).<String>getAs("role"))
              .set("own_count", own)
              .set("offer_count", offers);
          cell.of(model, told.contains(cell))
              .ifPresent(estimate -> rows.add(row(row, cell, estimate)));
        });
    return rows;
  }

  private static Row row(RowBuilder row, Cell cell, Estimate estimate) {
    return row.set("level", cell.level())
        .set("company_id", cell.company())
        .set("metro_id", cell.metro())
        .set("total_p50", estimate.median())
        .set("total_p50_low", estimate.interval().low())
        .set("total_p50_high", estimate.interval().high())
        .set("own_weight", estimate.ownWeight())
        .build();
  }

  private static Group group(Row row) {
    String metro = row.getAs("metro_id");
    return new Group(
        row.getAs("level"),
        row.getAs("company_id"),
        metro.isEmpty() ? NO_METRO : metro,
        row.<Integer>getAs("year"),
        row.<Integer>getAs("offers"),
        row.<Double>getAs("mean_log"),
        row.<Double>getAs("squares"));
  }

  /** Cells of single metros that may be published. */
  private static Set<Cell> told(List<Row> role) {
    return role.stream()
        .filter(row -> Boolean.TRUE.equals(row.<Boolean>getAs("told")))
        .map(CompEstimates::group)
        .map(group -> new Cell(group.level(), group.company(), group.metro()))
        .collect(Collectors.toSet());
  }

  /** Own offers of each cell of which there is any. */
  private static SortedMap<Cell, Integer> counts(List<Group> groups) {
    SortedMap<Cell, Integer> counts = new TreeMap<>();
    for (Group group : groups) {
      Cell all = new Cell(group.level(), group.company(), PayTable.ALL_METROS);
      counts.merge(all, group.offers(), Integer::sum);
      if (!group.metro().equals(NO_METRO)) {
        Cell own = new Cell(group.level(), group.company(), group.metro());
        counts.merge(own, group.offers(), Integer::sum);
      }
    }
    return counts;
  }
}
