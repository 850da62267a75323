package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.store.EmbeddedS3;
import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.Lake;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What a command works with, opened as needed and closed together. */
final class Workspace implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final ObjectStore store;
  private final String place;
  private final SparkPlace sparkPlace;
  private Lake lake;
  private Guide guide;

  private Workspace(StoreConfig config, String place, SparkPlace sparkPlace) {
    this.store = ObjectStore.open(config);
    this.place = place;
    this.sparkPlace = sparkPlace;
    open.push(store);
  }

  /** Opens the place for a command that writes: of a folder there is one such command at a time. */
  static Workspace forWriting(WorkspaceOptions options) {
    return open(options, true);
  }

  /** Opens the place for a command that only reads. */
  static Workspace forReading(WorkspaceOptions options) {
    return open(options, false);
  }

  private static Workspace open(WorkspaceOptions options, boolean writes) {
    if (options.folder() == null) {
      Workspace workspace =
          new Workspace(options.bucket(), "s3://" + options.bucket().bucket(), options.spark());
      try {
        workspace.store.requireBucket();
      } catch (Failure e) {
        workspace.close();
        throw e;
      }
      return workspace;
    }
    Path folder = options.folder();
    AutoCloseable lock = writes ? lock(folder) : () -> {};
    EmbeddedS3 server = EmbeddedS3.start(folder);
    Workspace workspace = new Workspace(server.config(), folder.toString(), options.spark());
    workspace.open.addLast(server);
    workspace.open.addLast(lock);
    return workspace;
  }

  ObjectStore store() {
    return store;
  }

  /** The folder or bucket, as a person names it. */
  String place() {
    return place;
  }

  Guide guide() {
    if (guide == null) {
      guide = GuideLoader.packaged();
    }
    return guide;
  }

  /** The tables; starts Spark when first asked for. */
  Lake lake() {
    if (lake == null) {
      SparkSession spark = SparkSessions.open(store.config(), sparkPlace);
      open.push(() -> SparkSessions.close(spark));
      lake = new Lake(spark, SparkSessions.lakeRoot(store.config()));
    }
    return lake;
  }

  /** The tables that were ever written; starts Spark. */
  List<Table> tables() {
    return Derivations.tables(guide()).stream().filter(lake()::exists).toList();
  }

  /** Closes everything, whatever fails on the way; the first failure is told at the end. */
  @Override
  public void close() {
    IllegalStateException failure = null;
    for (AutoCloseable resource : open) {
      try {
        resource.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("Could not close " + resource, e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static AutoCloseable lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw inUse(folder);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    } catch (IOException e) {
      throw Failure.usage(
          "Could not use folder " + folder + ": " + e.getMessage() + ". Name another with --local",
          e);
    }
  }

  private static Failure inUse(Path folder) {
    return Failure.service(
        "Another roundtable command is writing to "
            + folder
            + ". Wait for it to end, or name another folder with --local");
  }
}
