package dev.roundtable.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads one landing file into records and checks each against the landing schema. */
record RecordReader(Schema schema, String format, Mapping mapping) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> NUMBERS =
      Set.of(
          "base",
          "equity_grant",
          "vesting_years",
          "equity",
          "bonus",
          "sign_on",
          "total",
          "years_experience",
          "years_at_company",
          "pay_min",
          "pay_max");
  private static final Map<String, Schema> SCHEMAS = new TreeMap<>();

  /** A record with an empty reason, or a text and the reason why it is none. */
  record Line(JsonNode record, String reason, String text) {}

  static RecordReader of(String kind, String source, String file) {
    Schema schema = SCHEMAS.computeIfAbsent(kind, RecordReader::schema);
    String format = file.endsWith(".csv") ? "csv" : "json";
    return new RecordReader(schema, format, source.equals("paylog") ? Mapping.of(source) : null);
  }

  List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    if (format.equals("json")) {
      text.lines().forEach(line -> lines.add(json(line)));
      return lines;
    }
    List<List<String>> rows = rows(text);
    rows.stream().skip(1).forEach(row -> lines.add(csv(rows.get(0), row)));
    return lines;
  }

  private static List<List<String>> rows(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line csv(List<String> headers, List<String> row) {
    if (row.size() != headers.size()) {
      return new Line(null, "cells", row.toString());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int index = 0; index < row.size(); index++) {
      cells.put(headers.get(index), row.get(index));
    }
    return checked(record(mapping == null ? cells : mapping.canonical(cells)), row.toString());
  }

  private Line json(String line) {
    try {
      return checked(JSON.readTree(line), line);
    } catch (JsonProcessingException e) {
      return new Line(null, "json", line);
    }
  }

  private Line checked(JsonNode record, String text) {
    List<Error> errors =
        schema.validate(
            record, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    return errors.isEmpty()
        ? new Line(record, "", text)
        : new Line(record, errors.get(0).getKeyword(), text);
  }

  private static JsonNode record(Map<String, String> cells) {
    ObjectNode record = JSON.createObjectNode();
    cells.forEach(
        (field, cell) -> {
          if (!cell.isEmpty()) {
            put(record, field, cell);
          }
        });
    return record;
  }

  private static void put(ObjectNode record, String field, String cell) {
    if (NUMBERS.contains(field) && cell.matches("-?[\\d.]+")) {
      record.put(field, Double.parseDouble(cell));
    } else {
      record.put(field, cell);
    }
  }

  private static Schema schema(String kind) {
    String name = "schemas/landing/" + kind.substring(0, kind.length() - 1) + ".schema.json";
    try (InputStream in = RecordReader.class.getClassLoader().getResourceAsStream(name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
