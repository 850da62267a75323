package dev.roundtable.catalog;

import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.TableInput;

/** The AWS Glue Data Catalog of an account and region. */
public final class GlueCatalog implements AutoCloseable {
  private final GlueClient client;

  GlueCatalog(GlueClient client) {
    this.client = client;
  }

  /** Opens a client with the default AWS credential chain; no request is made yet. */
  public static GlueCatalog open(String region) {
    return new GlueCatalog(GlueClient.builder().region(Region.of(region)).build());
  }

  /** The entries of a database, by name, as one would write them. */
  SortedMap<String, TableInput> tables(String database) {
    return call(
        "list the tables of Glue database " + database,
        () -> {
          SortedMap<String, TableInput> tables = new TreeMap<>();
          try {
            client.getTablesPaginator(request -> request.databaseName(database)).stream()
                .flatMap(page -> page.tableList().stream())
                .forEach(
                    table ->
                        tables.put(
                            table.name(),
                            TableInput.builder()
                                .name(table.name())
                                .description(table.description())
                                .parameters(table.parameters())
                                .storageDescriptor(table.storageDescriptor())
                                .build()));
          } catch (EntityNotFoundException e) {
            throw Failure.usage(
                "There is no Glue database '%1$s' in region %2$s. Is it the right --region? If so, deploy the catalogue of infra/aws, or: aws glue create-database --region %2$s --database-input Name=%1$s"
                    .formatted(database, region()),
                e);
          }
          return tables;
        });
  }

  void create(String database, TableInput table) {
    call(
        "create Glue table %s.%s".formatted(database, table.name()),
        () -> client.createTable(request -> request.databaseName(database).tableInput(table)));
  }

  void update(String database, TableInput table) {
    call(
        "change Glue table %s.%s".formatted(database, table.name()),
        () -> client.updateTable(request -> request.databaseName(database).tableInput(table)));
  }

  void remove(String database, String table) {
    call(
        "remove Glue table %s.%s".formatted(database, table),
        () -> client.deleteTable(request -> request.databaseName(database).name(table)));
  }

  private <T> T call(String action, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw AwsFailures.of(action, e, region(), GlueClient.serviceMetadata().regions());
    }
  }

  private Region region() {
    return client.serviceClientConfiguration().region();
  }

  @Override
  public void close() {
    client.close();
  }
}
