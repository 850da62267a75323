package dev.roundtable.emphasis;

import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.ShareInterval;
import dev.roundtable.domain.stats.Shrinkage;
import dev.roundtable.table.RowBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The emphasis of all companies at one level. The level as a whole is shrunk to all levels, each
 * company to the level; how strongly follows from how much the companies differ.
 */
final class LevelEmphasis {
  private static final double CREDIBILITY = 0.90;

  private final List<String> domains;
  private final String level;
  private final double[] overall;
  private final SortedMap<String, Scope> scopes = new TreeMap<>();

  /** What one company's postings at this level ask for; votes and top skills by domain. */
  private record Scope(int clusters, double[] votes, List<List<String>> topSkills) {}

  LevelEmphasis(List<String> domains, List<Row> rows) {
    this.domains = domains;
    this.level = rows.get(0).getAs("level");
    this.overall = new double[domains.size()];
    rows.get(0)
        .<String, Double>getJavaMap(rows.get(0).fieldIndex("overall"))
        .forEach((domain, sum) -> overall[domains.indexOf(domain)] = sum);
    for (Row row : rows) {
      int domain = domains.indexOf(row.<String>getAs("domain_id"));
      Scope scope =
          scopes.computeIfAbsent(
              row.getAs("company_id"), company -> empty(row.<Integer>getAs("cluster_count")));
      scope.votes()[domain] = row.<Double>getAs("vote_sum");
      scope.topSkills().set(domain, skills(row));
    }
  }

  private Scope empty(int clusters) {
    List<List<String>> none = new ArrayList<>();
    domains.forEach(domain -> none.add(List.of()));
    return new Scope(clusters, new double[domains.size()], none);
  }

  private static List<String> skills(Row row) {
    int index = row.fieldIndex("top_skills");
    return row.isNullAt(index)
        ? List.of()
        : List.copyOf(CollectionConverters.asJava(row.<String>getSeq(index)));
  }

  /** One row per (company or all, domain). */
  Iterator<Row> rows(RowBuilder builder) {
    List<Row> rows = new ArrayList<>();
    double[] everywhere = shares(overall);
    Scope all = scopes.get(CurrentPostings.ALL);
    boolean isTop = level.equals(CurrentPostings.ALL);
    double levelK = isTop ? 0 : Shrinkage.LARGEST_CONCENTRATION;
    double[] levelShare =
        isTop
            ? everywhere
            : Shrinkage.shrink(shares(all.votes()), all.clusters(), everywhere, levelK);
    double k = Shrinkage.concentration(companyVotes());
    scopes.forEach(
        (company, scope) -> {
          if (company.equals(CurrentPostings.ALL)) {
            add(rows, builder, company, scope, levelShare, levelK, isTop ? "none" : "all");
          } else {
            double[] own = shares(scope.votes());
            add(
                rows,
                builder,
                company,
                scope,
                Shrinkage.shrink(own, scope.clusters(), levelShare, k),
                k,
                isTop ? "all" : "level");
          }
        });
    return rows.iterator();
  }

  private List<double[]> companyVotes() {
    List<double[]> votes = new ArrayList<>();
    scopes.forEach(
        (company, scope) -> {
          if (!company.equals(CurrentPostings.ALL)) {
            votes.add(scope.votes());
          }
        });
    return votes;
  }

  private void add(
      List<Row> rows,
      RowBuilder row,
      String company,
      Scope scope,
      double[] share,
      double k,
      String parent) {
    double[] own = shares(scope.votes());
    for (int i = 0; i < share.length; i++) {
      Interval interval = ShareInterval.of(share[i], scope.clusters() + k, CREDIBILITY);
      rows.add(
          row.set("company_id", company)
              .set("level", level)
              .set("domain_id", domains.get(i))
              .set("cluster_count", scope.clusters())
              .set("own_share", own[i])
              .set("share", share[i])
              .set("share_low", interval.low())
              .set("share_high", interval.high())
              .set("weight_on_own_data", k == 0 ? 1.0 : Shrinkage.ownWeight(scope.clusters(), k))
              .set("parent", parent)
              .set("concentration", k)
              .set("top_skills", scope.topSkills().get(i))
              .build());
    }
  }

  private static double[] shares(double[] votes) {
    double total = Arrays.stream(votes).sum();
    return Arrays.stream(votes).map(vote -> vote / total).toArray();
  }
}
