package dev.roundtable.emphasis;

import dev.roundtable.domain.stats.Credibility;
import dev.roundtable.domain.stats.Interval;
import dev.roundtable.domain.stats.RoundFocus;
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
 * The emphasis of all companies at one level. The level as a whole is shrunk to all levels. Each
 * company is shrunk to the level, bent by how the company's other levels differ from everywhere;
 * over all levels to everywhere. How strongly follows from how much companies differ.
 */
final class LevelEmphasis {
  private static final double CREDIBILITY = 0.90;

  /** All companies at all levels are shrunk to nothing. */
  private static final double NO_PARENT = 0;

  private final List<String> domains;
  private final String level;
  private final double[] overall;
  private final SortedMap<String, Scope> scopes = new TreeMap<>();

  /**
   * What one company's postings at this level ask for.
   *
   * @param votes sum by domain
   * @param squares sum of the squares of all votes
   * @param companyVotes sum by domain over all levels of the company
   */
  private record Scope(
      int clusters,
      double[] votes,
      double[] squares,
      int companyClusters,
      double[] companyVotes,
      List<List<String>> topSkills) {
    Credibility.Group group() {
      return new Credibility.Group(clusters, votes, Arrays.stream(squares).sum());
    }

    /** The company's postings at other levels, on which the own ones of the level have no part. */
    double[] elsewhere() {
      double[] others = new double[votes.length];
      Arrays.setAll(others, i -> Math.max(0, companyVotes[i] - votes[i]));
      return others;
    }
  }

  LevelEmphasis(List<String> domains, List<Row> rows) {
    this.domains = domains;
    this.level = rows.get(0).getAs("level");
    this.overall = byDomain(rows.get(0), "overall");
    for (Row row : rows) {
      int domain = domains.indexOf(row.<String>getAs("domain_id"));
      Scope scope = scopes.computeIfAbsent(row.getAs("company_id"), company -> empty(row));
      scope.votes()[domain] = row.<Double>getAs("vote_sum");
      scope.squares()[domain] = row.<Double>getAs("square_sum");
      scope.topSkills().set(domain, skills(row));
    }
  }

  private double[] byDomain(Row row, String column) {
    double[] sums = new double[domains.size()];
    row.<String, Double>getJavaMap(row.fieldIndex(column))
        .forEach((domain, sum) -> sums[domains.indexOf(domain)] = sum);
    return sums;
  }

  /** The scope of a row, before its domains are filled in. */
  private Scope empty(Row row) {
    List<List<String>> none = new ArrayList<>();
    domains.forEach(domain -> none.add(List.of()));
    int size = domains.size();
    return new Scope(
        row.getAs("cluster_count"),
        new double[size],
        new double[size],
        row.getAs("company_cluster_count"),
        byDomain(row, "company_votes"),
        none);
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
    Credibility companies = Credibility.of(groups());
    Credibility ofLevel =
        new Credibility(
            isTop ? NO_PARENT : Shrinkage.LARGEST_CONCENTRATION, companies.designEffect());
    double[] levelShare =
        isTop
            ? everywhere
            : Shrinkage.shrink(
                shares(all.votes()), all.clusters(), everywhere, ofLevel.concentration());
    scopes.forEach(
        (company, scope) -> {
          if (company.equals(CurrentPostings.ALL)) {
            add(rows, builder, company, scope, levelShare, ofLevel, isTop ? "none" : "all");
            return;
          }
          double[] parent = parent(scope, levelShare, everywhere, companies);
          double[] share =
              Shrinkage.shrink(
                  shares(scope.votes()), scope.clusters(), parent, companies.concentration());
          add(rows, builder, company, scope, share, companies, isTop ? "all" : "company_and_level");
        });
    return rows.iterator();
  }

  /**
   * What is expected of a company at the level before its own postings there: the level's shares
   * times how far the company's other levels are from everywhere.
   */
  private static double[] parent(
      Scope scope, double[] levelShare, double[] everywhere, Credibility companies) {
    int others = scope.companyClusters() - scope.clusters();
    if (others == 0) {
      return levelShare;
    }
    double[] company =
        Shrinkage.shrink(shares(scope.elsewhere()), others, everywhere, companies.concentration());
    return RoundFocus.tilted(levelShare, company, everywhere, 1);
  }

  private List<Credibility.Group> groups() {
    return scopes.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CurrentPostings.ALL))
        .map(entry -> entry.getValue().group())
        .toList();
  }

  private void add(
      List<Row> rows,
      RowBuilder row,
      String company,
      Scope scope,
      double[] share,
      Credibility credibility,
      String parent) {
    double[] own = shares(scope.votes());
    double k = credibility.concentration();
    for (int i = 0; i < share.length; i++) {
      Interval interval =
          ShareInterval.of(share[i], credibility.effective(scope.clusters()), CREDIBILITY);
      rows.add(
          row.set("company_id", company)
              .set("level", level)
              .set("domain_id", domains.get(i))
              .set("cluster_count", scope.clusters())
              .set("own_share", own[i])
              .set("share", share[i])
              .set("share_low", interval.low())
              .set("share_high", interval.high())
              .set(
                  "weight_on_own_data",
                  k == NO_PARENT ? 1.0 : Shrinkage.ownWeight(scope.clusters(), k))
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
