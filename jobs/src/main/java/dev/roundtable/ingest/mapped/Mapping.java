package dev.roundtable.ingest.mapped;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the objects of a source hold, and how it becomes canonical records: {@code
 * schemas/landing/mappings/<source>.yaml}.
 *
 * @param format csv, json or parquet, whose columns are mapped, or the name of a system whose
 *     boards are read
 * @param company employer of a board whose payload does not name one
 * @param nullWords cells that mean no value
 * @param dateFormats patterns to try in order for date fields; yyyy-MM-dd if there are none
 * @param fields canonical field to where its value comes from
 * @param ignoreColumns columns that are known to carry nothing wanted; any other unknown column is
 *     an error
 */
public record Mapping(
    String kind,
    String format,
    String company,
    List<String> nullWords,
    List<String> dateFormats,
    Map<String, FieldRule> fields,
    List<String> ignoreColumns)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Mapping {
    fields = fields == null ? Map.of() : fields;
    nullWords = nullWords == null ? List.of() : List.copyOf(nullWords);
    dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
    ignoreColumns = ignoreColumns == null ? List.of() : List.copyOf(ignoreColumns);
  }

  /**
   * Where one field comes from: a column or a constant.
   *
   * @param firstLine only the first line of the cell counts
   * @param multiply unit of the column in units of the field, such as 1000
   * @param values translation of cells
   * @param otherwise what becomes of a cell that {@code values} does not list: {@code keep} or
   *     {@code null}
   * @param when a constant that takes precedence where another column has a given value
   */
  public record FieldRule(
      String column,
      String constant,
      boolean firstLine,
      Double multiply,
      Map<String, String> values,
      String otherwise,
      Condition when)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** A constant for the rows in which a column has a value. */
  public record Condition(String column, String equals, String constant) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
