package dev.roundtable.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundtable.domain.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Remembers what identifies the content of each slice, so that a run with nothing to do asks no
 * table. A memory of one Delta version: whatever else has written the table since makes it void,
 * and it is computed anew.
 */
final class SliceVersions {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};
  private static final String COMMIT_ENDING = ".json";

  /** Key beside the slices that holds the Delta version. */
  private static final String DELTA_VERSION = "_delta_version";

  private final String root;
  private final Configuration conf;

  SliceVersions(String root, Configuration conf) {
    this.root = root;
    this.conf = conf;
  }

  /** The slices of a table at a location, if they are remembered for its newest Delta version. */
  Optional<SortedMap<String, String>> recall(Table table, String location) {
    try {
      SortedMap<String, String> slices = read(path(table));
      String version = slices.remove(DELTA_VERSION);
      boolean holds = version != null && Long.parseLong(version) == newestVersion(location);
      return holds ? Optional.of(slices) : Optional.empty();
    } catch (IOException e) {
      throw Failure.service(
          "Could not read what is remembered of " + table + ": " + e.getMessage(), e);
    }
  }

  /** Remembers the slices of a table as of a Delta version. */
  void remember(Table table, long deltaVersion, SortedMap<String, String> slices) {
    SortedMap<String, String> memory = new TreeMap<>(slices);
    memory.put(DELTA_VERSION, Long.toString(deltaVersion));
    Path path = path(table);
    try (FSDataOutputStream out = path.getFileSystem(conf).create(path, true)) {
      out.write(JSON.writeValueAsBytes(memory));
    } catch (IOException e) {
      throw Failure.service("Could not remember the slices of " + table + ": " + e.getMessage(), e);
    }
  }

  /** The newest version in the table's log; -1 if there is no table. */
  long newestVersion(String location) {
    Path log = new Path(location, "_delta_log");
    long newest = -1;
    try {
      for (FileStatus file : log.getFileSystem(conf).listStatus(log)) {
        String name = file.getPath().getName();
        if (name.length() == 25 && name.endsWith(COMMIT_ENDING)) {
          newest = Math.max(newest, Long.parseLong(name.substring(0, 20)));
        }
      }
      return newest;
    } catch (FileNotFoundException e) {
      return -1;
    } catch (IOException e) {
      throw Failure.service("Could not list " + log + ": " + e.getMessage(), e);
    }
  }

  private Path path(Table table) {
    return new Path(root + "/_versions/" + table.fullName() + COMMIT_ENDING);
  }

  private SortedMap<String, String> read(Path path) throws IOException {
    FileSystem fs = path.getFileSystem(conf);
    try (FSDataInputStream in = fs.open(path)) {
      return JSON.readValue(in.readAllBytes(), MAP);
    } catch (FileNotFoundException | JsonProcessingException e) {
      // A memory that is gone or damaged is no loss: what it held is computed anew.
      return new TreeMap<>();
    }
  }
}
