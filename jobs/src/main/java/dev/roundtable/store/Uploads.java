package dev.roundtable.store;

import dev.roundtable.domain.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs some uploads at once and holds back who brings more, so that memory stays bounded. */
public final class Uploads implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
  private final Deque<Future<?>> underWay = new ArrayDeque<>();

  /** Begins an upload; waits first if as many as may are under way. */
  public void submit(Runnable upload) {
    while (underWay.size() >= 2 * AT_ONCE) {
      await(underWay.poll());
    }
    underWay.add(pool.submit(upload));
  }

  /** Waits for all uploads. */
  public void finish() {
    while (!underWay.isEmpty()) {
      await(underWay.poll());
    }
  }

  private static void await(Future<?> upload) {
    try {
      upload.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure
          ? failure
          : new IllegalStateException("An upload failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service(
          "Interrupted while pages were uploaded; the former release stays current", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
