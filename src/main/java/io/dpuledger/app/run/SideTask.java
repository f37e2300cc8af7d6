package io.dpuledger.app.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work in parallel to the main thread: planning a Spark query keeps one core busy, and the next can
 * be planned on another. A failure is thrown when the main thread gets the result.
 */
public final class SideTask<T> implements AutoCloseable {
  private final CompletableFuture<T> work;

  private SideTask(CompletableFuture<T> work) {
    this.work = work;
  }

  public static <T> SideTask<T> start(Supplier<T> work) {
    // spark-submit loads our jar in a class loader that is set only on its own thread.
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new SideTask<>(
        CompletableFuture.supplyAsync(
            () -> {
              Thread.currentThread().setContextClassLoader(loader);
              return work.get();
            }));
  }

  public static SideTask<Boolean> start(Runnable work) {
    return start(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits for the result, or throws the failure of the work. */
  public T result() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits for the end; empty if it failed. */
  Optional<T> outcome() {
    return work.handle((result, failure) -> Optional.ofNullable(result)).join();
  }

  @Override
  public void close() {
    outcome();
  }
}
