package dev.roundtable.emphasis;

import static org.apache.spark.sql.functions.col;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Domain;
import dev.roundtable.domain.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code gold.domain_emphasis} by company: of every company over all levels, of those of the guide
 * by level too. Held on the driver: bounded by the companies that postings name.
 */
final class PostingEmphasis {
  private final Map<String, Emphasis> scopes = new TreeMap<>();

  /**
   * What postings of one scope emphasise, by domain in the guide's order.
   *
   * @param scope {@code company_level} or {@code company}
   * @param weight of the own postings in the shares
   */
  record Emphasis(
      String scope, int clusters, double weight, double[] share, List<List<String>> topSkills) {}

  private PostingEmphasis() {}

  static PostingEmphasis of(Dataset<Row> table, Guide guide) {
    List<String> domains = guide.domains().stream().map(Domain::id).toList();
    PostingEmphasis emphasis = new PostingEmphasis();
    Object[] companies = guide.companies().stream().map(Company::id).toArray();
    for (Row row :
        table
            .filter(col("company_id").isin(companies).or(col("level").equalTo(CurrentPostings.ALL)))
            .select(
                "company_id",
                "level",
                "domain_id",
                "cluster_count",
                "share",
                "top_skills",
                "weight_on_own_data")
            .collectAsList()) {
      String level = row.getString(1);
      Emphasis scope =
          emphasis.scopes.computeIfAbsent(
              key(row.getString(0), level),
              unseen -> none(level, row.getInt(3), row.getDouble(6), domains.size()));
      int domain = domains.indexOf(row.getString(2));
      scope.share()[domain] = row.getDouble(4);
      scope
          .topSkills()
          .set(domain, List.copyOf(CollectionConverters.asJava(row.<String>getSeq(5))));
    }
    return emphasis;
  }

  private static Emphasis none(String level, int clusters, double weight, int domains) {
    List<List<String>> skills = new ArrayList<>();
    for (int i = 0; i < domains; i++) {
      skills.add(List.of());
    }
    String scope = level.equals(CurrentPostings.ALL) ? "company" : "company_level";
    return new Emphasis(scope, clusters, weight, new double[domains], skills);
  }

  /** Of the company at the level, else of the company; empty without postings. */
  Optional<Emphasis> of(String company, String level) {
    return Optional.ofNullable(scopes.get(key(company, level)))
        .or(() -> Optional.ofNullable(scopes.get(key(company, CurrentPostings.ALL))));
  }

  /** The share of each domain over all postings; null without postings. */
  double[] baseRate() {
    return of(CurrentPostings.ALL, CurrentPostings.ALL).map(Emphasis::share).orElse(null);
  }

  private static String key(String company, String level) {
    return company + "|" + level;
  }
}
