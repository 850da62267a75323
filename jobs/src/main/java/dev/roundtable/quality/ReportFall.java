package dev.roundtable.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts that the site shows and that should only rise: interview reports are never taken back, so
 * that fewer of them than on an earlier day mean a source that was lost.
 */
public final class ReportFall {
  private static final List<String> RISING =
      List.of("report_count", "verified_report_count", "report_company_count");

  private ReportFall() {}

  /**
   * What fell since the day before that has a row.
   *
   * @param siteFacts {@code gold.site_fact}, with a row of the day
   */
  public static List<String> warnings(Dataset<Row> siteFacts, LocalDate day) {
    List<Row> newest =
        siteFacts
            .filter(col("as_of_date").leq(lit(day)))
            .orderBy(col("as_of_date").desc())
            .limit(2)
            .collectAsList();
    List<String> warnings = new ArrayList<>();
    if (newest.size() == 2) {
      Row now = newest.get(0);
      Row before = newest.get(1);
      for (String count : RISING) {
        if (now.<Long>getAs(count) < before.<Long>getAs(count)) {
          warnings.add(
              "gold.site_fact, %s: %s fell to %d from %d as of %s; look for a source whose objects are gone"
                  .formatted(
                      day,
                      count,
                      now.<Long>getAs(count),
                      before.<Long>getAs(count),
                      before.<LocalDate>getAs("as_of_date")));
        }
      }
    }
    return warnings;
  }
}
