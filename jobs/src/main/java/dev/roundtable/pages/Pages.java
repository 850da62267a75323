package dev.roundtable.pages;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.pages.document.CanonicalJson;
import dev.roundtable.pages.document.GoldData;
import dev.roundtable.pages.document.PageIndex;
import dev.roundtable.pages.document.PageKey;
import dev.roundtable.pages.document.SiteSchema;
import dev.roundtable.table.Ddl;
import dev.roundtable.table.Derivation;
import dev.roundtable.table.Frames;
import dev.roundtable.table.Input;
import dev.roundtable.table.RowBuilder;
import dev.roundtable.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** {@code gold.page}: every page as a document, and every page that is not made with the reason. */
final class Pages implements Derivation {
  static final List<Input> INPUTS =
      List.of(
          Input.asOf("gold.comp_distribution"),
          Input.asOf("gold.comp_by_year"),
          Input.asOf("gold.comp_estimate"),
          Input.asOf("gold.market_factor"),
          Input.asOf("gold.tech_stack"),
          Input.asOf("gold.specialty_stack"),
          Input.asOf("gold.skill_pair"),
          Input.asOf("gold.domain_emphasis"),
          Input.asOf("gold.round_focus"),
          Input.asOf("gold.loop_fact"),
          Input.asOf("gold.practice_set"),
          Input.asOf("gold.site_fact"));

  private final Guide guide;

  Pages(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Table writes() {
    return Table.of("gold.page");
  }

  @Override
  public List<Input> reads() {
    return INPUTS;
  }

  @Override
  public String method() {
    return "page/3 schema=" + SiteSchema.VERSION + " guide=" + guide.version();
  }

  @Override
  public Dataset<Row> derive(Frames inputs) {
    StructType schema = Ddl.of(writes()).derivedSchema();
    GoldData data = GoldData.load(inputs, guide);
    if (!data.hasSiteFact()) {
      return inputs.spark().createDataFrame(List.<Row>of(), schema);
    }
    PageIndex index = PageIndex.of(guide, data);
    RowBuilder row = new RowBuilder(schema);
    List<Row> notMade = index.notMade().stream().map(page -> notMade(row, page)).toList();
    return documents(inputs.spark(), schema, index, new PageMaker(guide, data, index))
        .unionByName(inputs.spark().createDataFrame(notMade, schema));
  }

  /** Documents are made where they are written, one after the other: the driver holds none. */
  private static Dataset<Row> documents(
      SparkSession spark, StructType schema, PageIndex index, PageMaker maker) {
    List<String> slugs = index.made().stream().map(PageKey::slug).toList();
    Broadcast<PageMaker> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(maker);
    MapPartitionsFunction<String, Row> documents =
        part -> {
          PageMaker pages = shared.value();
          RowBuilder row = new RowBuilder(schema);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return part.hasNext();
            }

            @Override
            public Row next() {
              return made(row, pages, part.next());
            }
          };
        };
    return spark
        .createDataset(slugs, Encoders.STRING())
        .mapPartitions(documents, Encoders.row(schema));
  }

  private static Row made(RowBuilder row, PageMaker maker, String slug) {
    PageKey key = maker.page(slug);
    return made(row, key, CanonicalJson.write(PageTypes.document(key, maker)));
  }

  private static Row made(RowBuilder row, PageKey key, String document) {
    return row.set("slug", key.slug())
        .set("page_type", key.type())
        .set("status", "made")
        .set("reason", null)
        .set("document", document)
        .set("content_hash", Hashes.sha256(document))
        .set("byte_count", (long) document.getBytes(StandardCharsets.UTF_8).length)
        .build();
  }

  private static Row notMade(RowBuilder row, PageIndex.NotMade page) {
    return row.set("slug", page.key().slug())
        .set("page_type", page.key().type())
        .set("status", "not_made")
        .set("reason", page.reason())
        .set("document", null)
        .set("content_hash", null)
        .set("byte_count", null)
        .build();
  }
}
