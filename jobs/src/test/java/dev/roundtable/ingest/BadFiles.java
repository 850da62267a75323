package dev.roundtable.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files of postings in each format, to be spoilt. */
final class BadFiles {
  private BadFiles() {}

  static String head(String name) {
    if (name.contains(".csv")) {
      return "source_id,company,title\n";
    }
    return name.matches(".*\\.json(\\.gz)?") ? "{\"jobs\": [" : "";
  }

  static String record(String name, String id, String title) {
    if (name.contains(".csv")) {
      return id + ",Acme," + title;
    }
    boolean lines = name.contains(".jsonl");
    return lines ? line(id).strip().replace("Data", title) : greenhouse(id).replace("Data", title);
  }

  static String gap(String name) {
    return name.endsWith(".json") ? "," : "\n";
  }

  static String tail(String name) {
    return name.endsWith(".json") ? "]}" : "\n";
  }

  static String line(String id) {
    return "{\"source_id\": \"%s\", \"company\": \"Acme\", \"title\": \"Data Engineer\"}\n"
        .formatted(id);
  }

  static String greenhouse(String id) {
    return """
        {"id": %s, "title": "Data Engineer", "company_name": "Acme",
         "absolute_url": "https://x/1", "location": {"name": "Oslo"}}"""
        .formatted(id);
  }

  static String page(String head, String title) {
    return "<html><head>"
        + head
        + "<script type='application/ld+json'>{\"@type\": \"JobPosting\","
        + " \"identifier\": \"1\", \"hiringOrganization\": \"Acme\", \"title\": \""
        + title
        + "\"}</script></head></html>";
  }

  static byte[] lines(int first, int last) {
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(first, last)
        .forEach(i -> lines.append(line(Integer.toHexString(i * 0x9E3779B1))));
    return bytes(lines.toString());
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A record and then 300 MB of blanks. */
  static byte[] bomb(String opening) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(opening));
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
