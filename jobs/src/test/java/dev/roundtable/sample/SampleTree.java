package dev.roundtable.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdInputStream;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The sample as a consumer reads it: records that keep the landing schema, and the rest.
 *
 * @param rejects source, file and text of what could not be read
 */
record SampleTree(Path root, Guide guide, List<Good> good, List<Reject> rejects) {
  private static final class Shared {
    private static final SampleTree TREE = written();
  }

  /** A record, and where it landed. */
  record Good(String kind, String source, LocalDate day, JsonNode record) {
    String text(String field) {
      return record.path(field).asText("");
    }
  }

  /** Something unreadable: the reason, and its text. */
  record Reject(String kind, String source, String reason, String text) {}

  /** The sample, written once for all tests. */
  static SampleTree shared() {
    return Shared.TREE;
  }

  List<Good> good(String kind) {
    return good.stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  List<Reject> rejects(String kind) {
    return rejects.stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  private static SampleTree written() {
    try {
      Path root = Files.createTempDirectory(Path.of("target"), "sample");
      Guide guide = GuideLoader.packaged();
      SampleData.write(guide, root);
      SampleTree tree = new SampleTree(root, guide, new ArrayList<>(), new ArrayList<>());
      files(root).forEach(tree::read);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, sorted. */
  static List<Path> files(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file) {
    Path day = file.getParent();
    String source = day.getParent().getFileName().toString();
    String kind = day.getParent().getParent().getFileName().toString();
    LocalDate landed = LocalDate.parse(day.getFileName().toString());
    String text;
    try {
      text = content(file);
    } catch (ZipException e) {
      rejects.add(new Reject(kind, source, "not gzip", file.getFileName().toString()));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RecordReader reader = RecordReader.of(kind, source, file.getFileName().toString());
    for (RecordReader.Line line : reader.lines(text)) {
      if (line.reason().isEmpty()) {
        good.add(new Good(kind, source, landed, line.record()));
      } else {
        rejects.add(new Reject(kind, source, line.reason(), line.text()));
      }
    }
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    try (InputStream plain = new ByteArrayInputStream(bytes);
        InputStream in =
            name.endsWith(".gz")
                ? new GZIPInputStream(plain)
                : name.endsWith(".zst") ? new ZstdInputStream(plain) : plain) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
