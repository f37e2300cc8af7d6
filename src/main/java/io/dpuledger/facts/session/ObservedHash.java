package io.dpuledger.facts.session;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.TextOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A hash of an observation, to detect whether a later one differs. It equals Spark's {@code
 * xxhash64} over the columns and whether each is null, then over the arguments by name, as facts
 * have always used.
 */
public final class ObservedHash {
  private static final long SEED = 42;

  private long hash = SEED;

  private ObservedHash() {}

  /** Null while the session has not ended. */
  public static @Nullable Long of(SessionObservation seen) {
    return SeenOnce.hasEnded(seen) ? Long.valueOf(new ObservedHash().all(seen)) : null;
  }

  private long all(SessionObservation seen) {
    column(seen.status());
    column(seen.errorMessage());
    column(seen.roleArn());
    column(seen.commandName());
    column(seen.glueVersion());
    column(seen.workerType());
    column(seen.numberOfWorkers());
    column(seen.maxCapacity());
    column(seen.executionTimeSeconds());
    column(seen.dpuSeconds());
    column(seen.idleTimeoutMinutes());
    column(seen.completedOn());
    column(seen.profileName());
    column(seen.sessionType());
    Map<String, String> arguments = new TreeMap<>(TextOrder::compareKnown);
    arguments.putAll(seen.defaultArguments());
    arguments.forEach(
        (name, value) -> {
          add(name);
          add(value);
        });
    return hash;
  }

  /** A null leaves the hash as it is. */
  private void column(@Nullable Object value) {
    if (value instanceof String text) {
      add(text);
    } else if (value instanceof Integer number) {
      hash = XXH64.hashInt(number, hash);
    } else if (value instanceof Double number) {
      // Adding 0 turns -0.0 into 0.0.
      hash = XXH64.hashLong(Double.doubleToLongBits(number + 0.0), hash);
    } else if (value instanceof Instant instant) {
      hash = XXH64.hashLong(InstantColumn.micros(instant), hash);
    }
    hash = XXH64.hashInt(value == null ? 1 : 0, hash);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hash = XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, hash);
  }
}
