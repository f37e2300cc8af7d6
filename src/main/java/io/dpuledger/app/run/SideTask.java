package io.dpuledger.app.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work beside the main line: planning a Spark query keeps one core busy, and the next can be
 * planned on another. Its failure is the main line's when that asks for the result.
 */
public final class SideTask<T> implements AutoCloseable {
  private final CompletableFuture<T> work;

  private SideTask(CompletableFuture<T> work) {
    this.work = work;
  }

  public static <T> SideTask<T> start(Supplier<T> work) {
    // spark-submit loads our jar in a class loader that only its own thread knows.
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

  /** Waits for the result. Fails as the work did. */
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

  /** Waits for the end, however it is; nothing if it failed. */
  Optional<T> outcome() {
    return work.handle((result, failure) -> Optional.ofNullable(result)).join();
  }

  @Override
  public void close() {
    outcome();
  }
}
