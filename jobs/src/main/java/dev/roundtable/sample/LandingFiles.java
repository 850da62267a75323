package dev.roundtable.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes objects of the landing prefix; the end of a name says how its content is packed. */
record LandingFiles(Path out) {
  private static final JsonInclude.Value NOT_EMPTY =
      JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addSerializer(new PlainNumber()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(NOT_EMPTY)
          .build();

  /** A record on one line of JSON. Absent fields are left out. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a record under the given headers; an absent field is an empty cell. */
  static List<String> cells(Object value, List<String> headers) {
    JsonNode tree = JSON.valueToTree(value);
    return headers.stream().map(header -> tree.path(header).asText("")).toList();
  }

  /** Rows as CSV text with a line feed after each. */
  static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes lines of text, packed as the name says: {@code .gz}, {@code .zst} or plain. */
  void write(String kind, String source, LocalDate day, String name, List<String> lines) {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    put(kind, source, day, name, packed(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes bytes as they are, whatever the name says. */
  void put(String kind, String source, LocalDate day, String name, byte[] content) {
    Path folder = out.resolve("landing").resolve(kind).resolve(source).resolve(day.toString());
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + folder.resolve(name), e);
    }
  }

  private static byte[] packed(String name, byte[] content) {
    if (name.endsWith(".zst")) {
      return Zstd.compress(content, 9);
    }
    return name.endsWith(".gz") ? gzip(content) : content;
  }

  // The JDK writes a header without a modification time, so that the bytes are always the same.
  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes 181000.0 as 181000. */
  private static final class PlainNumber extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    PlainNumber() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value == Math.rint(value)) {
        json.writeNumber(value.longValue());
      } else {
        json.writeNumber(value);
      }
    }
  }
}
