package dev.roundtable.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does some pieces of work at once, and hands on their results in the order in which the work was
 * brought. Who brings more is held back, so that memory stays bounded. A piece that fails ends the
 * whole: the next call throws what it threw.
 */
public final class InOrder<T> implements AutoCloseable {
  private final int atOnce;
  private final Consumer<T> results;
  private final ExecutorService pool;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();

  /**
   * Nothing is under way yet.
   *
   * @param results takes the results, in the thread of the caller
   */
  public InOrder(int atOnce, Consumer<T> results) {
    this.atOnce = atOnce;
    this.results = results;
    this.pool = Executors.newFixedThreadPool(atOnce);
  }

  /** Begins a piece of work; waits first if as many as may are under way. */
  public void submit(Supplier<T> work) {
    while (underWay.size() >= 2 * atOnce) {
      results.accept(await(underWay.poll()));
    }
    underWay.add(pool.submit(work::get));
  }

  /** Waits for all of them. */
  public void finish() {
    while (!underWay.isEmpty()) {
      results.accept(await(underWay.poll()));
    }
  }

  private T await(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service("Interrupted; nothing more was begun", e);
    }
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
