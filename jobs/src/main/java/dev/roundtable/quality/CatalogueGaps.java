package dev.roundtable.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.sum;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.skill.UnknownTerms;
import dev.roundtable.domain.text.Fold;
import dev.roundtable.domain.text.PhraseAutomaton;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Terms that stand beside skills in postings of known roles and are not in the catalogue, with how
 * often they are written at all: a product stands in such lists nearly always, an everyday word
 * seldom.
 */
final class CatalogueGaps {
  private static final int MOST_TERMS = 500;
  private static final StructType COUNTS =
      new StructType()
          .add("term", DataTypes.StringType)
          .add("company_id", DataTypes.StringType)
          .add("postings", DataTypes.LongType);

  private CatalogueGaps() {}

  /** The automaton of the skills, built once in each JVM. */
  private static final class Holder {
    static final UnknownTerms UNKNOWN = new UnknownTerms(GuideLoader.packaged());
  }

  /** Opens, on an executor, what finds the terms of a text. */
  private interface Finder extends Serializable {
    Function<String, Set<String>> open();
  }

  /**
   * One row per term, folded: {@code postings} that have it beside a skill, their {@code
   * companies}, and the postings in which it is {@code written} anywhere. Reads the texts twice.
   *
   * @param rawPostings of {@code bronze.raw_posting}
   * @param parsedPostings of {@code silver.parsed_posting}, those to look at
   */
  static Dataset<Row> of(Dataset<Row> rawPostings, Dataset<Row> parsedPostings) {
    Dataset<Row> texts = texts(rawPostings, parsedPostings);
    List<Row> frequent =
        counts(texts, () -> CatalogueGaps::besideSkills)
            .groupBy("term")
            .agg(sum("postings").as("postings"), countDistinct(col("company_id")).as("companies"))
            .orderBy(col("postings").desc(), col("term"))
            .limit(MOST_TERMS)
            .collectAsList();
    List<String> terms = frequent.stream().map(row -> row.getString(0)).toList();
    Dataset<Row> written =
        counts(texts, () -> anywhere(terms)).groupBy("term").agg(sum("postings").as("written"));
    StructType schema =
        new StructType()
            .add("term", DataTypes.StringType)
            .add("postings", DataTypes.LongType)
            .add("companies", DataTypes.LongType);
    return texts.sparkSession().createDataFrame(frequent, schema).join(written, "term");
  }

  private static Dataset<Row> texts(Dataset<Row> rawPostings, Dataset<Row> parsedPostings) {
    Column record = coalesce(col("record"), col("payload"));
    return parsedPostings
        .filter(col("role").notEqual(""))
        .select("landed_on", "object_uri", "record_number", "company_id")
        .join(rawPostings, new String[] {"landed_on", "object_uri", "record_number"})
        .select(col("company_id"), get_json_object(record, "$.description").as("text"))
        .filter(col("text").isNotNull());
  }

  /** Rows of (term, company): in how many postings of a partition the term was found. */
  private static Dataset<Row> counts(Dataset<Row> texts, Finder finder) {
    MapPartitionsFunction<Row, Row> count = rows -> counted(rows, finder.open());
    return texts.mapPartitions(count, Encoders.row(COUNTS));
  }

  private static Iterator<Row> counted(Iterator<Row> texts, Function<String, Set<String>> finder) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    while (texts.hasNext()) {
      Row text = texts.next();
      Map<String, Long> ofCompany =
          counts.computeIfAbsent(text.getString(0), company -> new TreeMap<>());
      finder.apply(text.getString(1)).forEach(term -> ofCompany.merge(term, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .flatMap(
            company ->
                company.getValue().entrySet().stream()
                    .map(
                        term ->
                            RowFactory.create(term.getKey(), company.getKey(), term.getValue())))
        .iterator();
  }

  private static Set<String> besideSkills(String text) {
    Set<String> folded = new HashSet<>();
    Holder.UNKNOWN.in(text).forEach(term -> folded.add(Fold.words(term)));
    folded.remove("");
    return folded;
  }

  private static Function<String, Set<String>> anywhere(List<String> terms) {
    PhraseAutomaton.Builder phrases = new PhraseAutomaton.Builder();
    terms.forEach(phrases::add);
    PhraseAutomaton automaton = phrases.build();
    return text -> {
      Set<String> found = new HashSet<>();
      automaton.scanWords(text, (phrase, start, end) -> found.add(terms.get(phrase)));
      return found;
    };
  }
}
