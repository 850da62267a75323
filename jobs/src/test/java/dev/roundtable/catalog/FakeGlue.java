package dev.roundtable.catalog;

import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.CreateTableRequest;
import software.amazon.awssdk.services.glue.model.CreateTableResponse;
import software.amazon.awssdk.services.glue.model.DeleteTableRequest;
import software.amazon.awssdk.services.glue.model.DeleteTableResponse;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;
import software.amazon.awssdk.services.glue.model.Table;
import software.amazon.awssdk.services.glue.model.TableInput;
import software.amazon.awssdk.services.glue.model.UpdateTableRequest;
import software.amazon.awssdk.services.glue.model.UpdateTableResponse;

/** One database of Glue in memory. */
final class FakeGlue implements GlueClient {
  final SortedMap<String, TableInput> entries = new TreeMap<>();

  @Override
  public GetTablesResponse getTables(GetTablesRequest request) {
    return GetTablesResponse.builder()
        .tableList(entries.values().stream().map(FakeGlue::table).toList())
        .build();
  }

  private static Table table(TableInput entry) {
    return Table.builder()
        .name(entry.name())
        .description(entry.description())
        .parameters(entry.parameters())
        .storageDescriptor(entry.storageDescriptor())
        .build();
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    entries.put(request.tableInput().name(), request.tableInput());
    return CreateTableResponse.builder().build();
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    entries.put(request.tableInput().name(), request.tableInput());
    return UpdateTableResponse.builder().build();
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    entries.remove(request.name());
    return DeleteTableResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "glue";
  }

  @Override
  public void close() {}
}
