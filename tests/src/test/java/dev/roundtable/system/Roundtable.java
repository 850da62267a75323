package dev.roundtable.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.cli.Main;
import dev.roundtable.store.StoreConfig;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs commands as a user would, and reads what they leave. */
final class Roundtable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private Roundtable() {}

  /** What a command printed and returned. */
  record Outcome(int exitCode, String out, String err) {
    /** The run summary: the last line of standard output. */
    JsonNode summary() {
      String[] lines = out.strip().split("\\R");
      return json(lines[lines.length - 1]);
    }
  }

  static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    // Buffered as a terminal's: a command must hand over what it printed.
    PrintWriter toOut = new PrintWriter(new BufferedWriter(out));
    PrintWriter toErr = new PrintWriter(new BufferedWriter(err));
    int exitCode = Main.run(toOut, toErr, args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Runs a command with the keys of a store, as a user who keeps them in the environment. */
  static Outcome runWithKeys(StoreConfig store, String... args) {
    return withKeys(store.accessKey(), store.secretKey(), () -> run(args));
  }

  /** The same for anything that runs commands. */
  static <T> T withKeys(String accessKey, String secretKey, Supplier<T> work) {
    System.setProperty("aws.accessKeyId", accessKey);
    System.setProperty("aws.secretAccessKey", secretKey);
    try {
      return work.get();
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + text, e);
    }
  }

  /** Files below a folder with their content, by relative path. */
  static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Copies the files below a folder, with what the S3 server notes beside them. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** The commit files of every Delta table of a workspace. */
  static Stream<String> commits(Path workspace) throws IOException {
    Path lake = workspace.resolve("s3/roundtable/lake");
    try (Stream<Path> tree = Files.walk(lake)) {
      return tree
          .map(file -> lake.relativize(file).toString())
          .filter(name -> name.matches(".*_delta_log/\\d{20}\\.json"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
