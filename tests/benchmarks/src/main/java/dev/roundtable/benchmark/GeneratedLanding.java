package dev.roundtable.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Gzip files of JSON Lines below a folder; made when they are not there, else taken as they are.
 *
 * @param plainBytes what they unpack to
 */
record GeneratedLanding(List<Path> files, long records, long plainBytes, long packedBytes) {

  /**
   * Records of a kind, dealt to a number of files.
   *
   * @param record the JSON of a record by its number, the same each time
   */
  static GeneratedLanding in(
      Path work, String kind, int records, int fileCount, LongFunction<String> record)
      throws IOException {
    Path folder = work.resolve("%s-%d-%d".formatted(kind, records, fileCount));
    Path plain = folder.resolve("plain-bytes");
    if (!Files.exists(plain)) {
      Files.createDirectories(folder.resolve("files"));
      long bytes =
          IntStream.range(0, fileCount)
              .parallel()
              .mapToLong(
                  file ->
                      write(
                          folder.resolve("files/%s-%02d.jsonl.gz".formatted(kind, file)),
                          record,
                          (long) records * file / fileCount,
                          (long) records * (file + 1) / fileCount))
              .sum();
      // Last, so that a generation that was broken off is repeated.
      Files.writeString(plain, Long.toString(bytes));
    }
    try (Stream<Path> files = Files.list(folder.resolve("files"))) {
      List<Path> sorted = files.sorted().toList();
      return new GeneratedLanding(
          sorted,
          records,
          Long.parseLong(Files.readString(plain)),
          sorted.stream().mapToLong(file -> file.toFile().length()).sum());
    }
  }

  /** The folder that holds the files and nothing else. */
  Path folder() {
    return files.get(0).getParent();
  }

  private static long write(Path file, LongFunction<String> record, long from, long to) {
    long bytes = 0;
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (long number = from; number < to; number++) {
        String line = record.apply(number) + "\n";
        out.write(line);
        bytes += line.getBytes(StandardCharsets.UTF_8).length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
