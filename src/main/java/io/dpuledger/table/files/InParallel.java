package io.dpuledger.table.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does the same work for many items, several at a time. */
public final class InParallel {
  /** How many run at once if they wait for the network rather than a processor. */
  public static final int REQUESTS = 16;

  /** Longer than any write whose connection is not dead. */
  private static final long SECONDS_TO_END = 10;

  private InParallel() {}

  /** The results, in the order of the items. The first failure stops everything and is thrown. */
  public static <T, R> List<R> map(int threads, List<T> items, Function<T, R> work) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(threads, items.size())), InParallel::daemon);
    try {
      CompletionService<R> finished = new ExecutorCompletionService<>(pool);
      List<Future<R>> running = new ArrayList<>();
      items.forEach(item -> running.add(finished.submit(() -> work.apply(item))));
      for (int i = 0; i < running.size(); i++) {
        finished.take().get();
      }
      List<R> results = new ArrayList<>();
      for (Future<R> result : running) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
      awaitRunning(pool);
    }
  }

  /** After a failure is thrown, no work may continue in the background. */
  private static void awaitRunning(ExecutorService pool) {
    try {
      pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A dead connection must not keep the program from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "at-once");
    thread.setDaemon(true);
    return thread;
  }
}
