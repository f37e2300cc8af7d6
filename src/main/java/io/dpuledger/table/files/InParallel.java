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

/** The same work on many things, some of them at once. */
public final class InParallel {
  /** How many at once of what waits for the network and not for a processor. */
  public static final int REQUESTS = 16;

  /** Longer than any write that is not stuck in a dead connection. */
  private static final long SECONDS_TO_END = 10;

  private InParallel() {}

  /** The answers, in the order of the items. The first failure ends it all and is ours. */
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

  /** After a failure nothing may go on behind the back of whoever is told of it. */
  private static void awaitRunning(ExecutorService pool) {
    try {
      pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What hangs in a dead connection must not keep the program from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "at-once");
    thread.setDaemon(true);
    return thread;
  }
}
