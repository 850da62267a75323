package dev.roundtable.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.domain.Failure;
import dev.roundtable.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.TableInput;

class CatalogSyncTest {
  private static final Table PAGE = Table.of("gold.page");
  private static final String LAKE = "s3://guide/lake";

  private final FakeGlue glue = new FakeGlue();
  private final CatalogSync sync = new CatalogSync(new GlueCatalog(glue), "guide_", LAKE);

  @BeforeEach
  void register() {
    List<CatalogSync.Change> changes = changes();
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.description())
                  .startsWith("+ guide_gold.page: ")
                  .endsWith(", s3://guide/lake/gold/page");
              assertThat(change.removes()).isFalse();
            });
    changes.forEach(change -> change.apply().run());
  }

  private List<CatalogSync.Change> changes() {
    return sync.changes(List.of("gold"), List.of(PAGE, Table.of("silver.offer")));
  }

  @Test
  void whatIsRegisteredIsLeftAlone() {
    assertThat(changes()).isEmpty();
  }

  static Stream<Arguments> ofSomebodyElse() {
    return Stream.of(
        change("comment", entry -> entry.toBuilder().description("mine").build()),
        change("table_type", entry -> entry.toBuilder().parameters(Map.of()).build()),
        change("location was s3://guide/lake/old", entry -> located(entry, LAKE + "/old")),
        change("+ column slug", entry -> without(entry, "slug")),
        change(
            "- column mine",
            entry -> with(entry, column -> column, column("mine", "string", "a comment"))),
        change(
            "column slug was int",
            entry -> with(entry, column -> is(column, "slug") ? typed(column, "int") : column)),
        change(
            "comment of slug",
            entry -> with(entry, column -> is(column, "slug") ? said(column, null) : column)),
        change("order of columns", CatalogSyncTest::turned));
  }

  private static Arguments change(String words, UnaryOperator<TableInput> change) {
    return Arguments.of(words, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofSomebodyElse")
  void whatSomebodyChangedIsSaidAndMended(String words, UnaryOperator<TableInput> change) {
    TableInput before = glue.entries.get("page");
    glue.entries.put("page", change.apply(before));
    List<CatalogSync.Change> changes = changes();
    assertThat(changes).singleElement().asString().contains("~ guide_gold.page: ", words);
    changes.get(0).apply().run();
    assertThat(glue.entries).containsEntry("page", before);
  }

  @Test
  void anEntryOfAnotherPlaceEndsIt() {
    glue.entries.put("page", located(glue.entries.get("page"), "s3://guide/lakeside/gold/page"));
    assertThatThrownBy(this::changes)
        .hasMessageContaining("guide_gold.page is not of this bucket but of s3://guide/lakeside/")
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE));
  }

  @Test
  void anEntryGoesIfItIsOfThisLakeAndOfNoTable() {
    TableInput page = glue.entries.get("page");
    glue.entries.put("gone", page.toBuilder().name("gone").build());
    glue.entries.put("foreign", located(page.toBuilder().name("foreign").build(), "s3://other/x"));
    glue.entries.put("view", TableInput.builder().name("view").build());
    List<CatalogSync.Change> changes = changes();
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.description()).startsWith("- guide_gold.gone: ");
              assertThat(change.removes()).isTrue();
            });
    changes.get(0).apply().run();
    assertThat(glue.entries).containsOnlyKeys("page", "foreign", "view");
  }

  private static TableInput located(TableInput entry, String location) {
    return entry.toBuilder()
        .storageDescriptor(entry.storageDescriptor().toBuilder().location(location).build())
        .build();
  }

  private static TableInput without(TableInput entry, String name) {
    return withColumns(entry, columns(entry).stream().filter(c -> !is(c, name)).toList());
  }

  private static TableInput with(
      TableInput entry, UnaryOperator<Column> change, Column... further) {
    List<Column> columns = new ArrayList<>(columns(entry).stream().map(change).toList());
    columns.addAll(List.of(further));
    return withColumns(entry, columns);
  }

  private static TableInput turned(TableInput entry) {
    List<Column> columns = new ArrayList<>(columns(entry));
    columns.add(columns.remove(0));
    return withColumns(entry, columns);
  }

  private static TableInput withColumns(TableInput entry, List<Column> columns) {
    return entry.toBuilder()
        .storageDescriptor(entry.storageDescriptor().toBuilder().columns(columns).build())
        .build();
  }

  private static List<Column> columns(TableInput entry) {
    return entry.storageDescriptor().columns();
  }

  private static boolean is(Column column, String name) {
    return column.name().equals(name);
  }

  private static Column typed(Column column, String type) {
    return column.toBuilder().type(type).build();
  }

  private static Column said(Column column, String comment) {
    return column.toBuilder().comment(comment).build();
  }

  private static Column column(String name, String type, String comment) {
    return Column.builder().name(name).type(type).comment(comment).build();
  }
}
