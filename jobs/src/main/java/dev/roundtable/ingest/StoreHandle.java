package dev.roundtable.ingest;

import dev.roundtable.store.ObjectStore;
import dev.roundtable.store.StoreConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One S3 client for each JVM and bucket; tasks share it, and it lives as long as the executor. */
final class StoreHandle {
  private static final Map<StoreConfig, ObjectStore> OPEN = new ConcurrentHashMap<>();

  private StoreHandle() {}

  static ObjectStore of(StoreConfig config) {
    return OPEN.computeIfAbsent(config, ObjectStore::open);
  }
}
