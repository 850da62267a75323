package dev.roundtable.pages.explain;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.LevelPage;
import dev.roundtable.pages.explain.NumberExplanation.Fact;
import dev.roundtable.pages.section.TechStackSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How the share of a company's postings that require a skill is got from {@code silver}.
 *
 * @param row of {@code gold.tech_stack}
 */
public record StackQuery(Row row) {
  private static final Pattern SHARE = Pattern.compile("tech_stack\\.skills\\.(.+)\\.share");

  private static final String SQL =
      """
      WITH clusters AS (
        SELECT cluster_id FROM silver.posting VERSION AS OF %1$d
        WHERE as_of_date = DATE'%2$s' AND is_current AND track = 'ic' AND role IN (%3$s)
        GROUP BY cluster_id HAVING max(company_id) = '%4$s'%5$s),
      required AS (
        SELECT DISTINCT cluster_id FROM silver.posting VERSION AS OF %1$d
          JOIN silver.posting_skill VERSION AS OF %6$d USING (as_of_date, source, posting_id)
        WHERE as_of_date = DATE'%2$s' AND is_current AND track = 'ic' AND role IN (%3$s)
          AND company_id <> '' AND skill_id = '%7$s' AND strength = 'required')
      SELECT count(required.cluster_id) / count(*) AS value, count(*) AS n
      FROM clusters LEFT JOIN required USING (cluster_id)""";

  /** The query of a figure; empty if it is no share of postings. */
  public static Optional<StackQuery> of(String figure, LevelPage page, GoldData data) {
    Matcher found = SHARE.matcher(figure);
    if (!found.matches()) {
      return Optional.empty();
    }
    return TechStackSection.rows(page, data).stream()
        .filter(row -> row.getAs("skill_id").equals(found.group(1)))
        .findFirst()
        .map(StackQuery::new);
  }

  public String sql(Guide guide, long postings, long skills) {
    String roles = guide.dataRoles().stream().collect(Collectors.joining("', '", "'", "'"));
    String level = row.getAs("level");
    return SQL.formatted(
        postings,
        row.<LocalDate>getAs("as_of_date"),
        roles,
        row.<String>getAs("company_id"),
        level.equals(GoldData.ALL) ? "" : " AND max(level) = '" + level + "'",
        skills,
        row.<String>getAs("skill_id"));
  }

  public List<Fact> facts() {
    Double before = row.getAs("share_before");
    return List.of(
        new Fact(
            "postings",
            "%d clusters of current postings, %d require it, %d name it"
                .formatted(
                    row.<Integer>getAs("cluster_count"),
                    row.<Integer>getAs("required_count"),
                    row.<Integer>getAs("named_count"))),
        new Fact("before", before == null ? "too few postings 90 days earlier" : before.toString()),
        new Fact("constants", row.getAs("method_version")));
  }
}
