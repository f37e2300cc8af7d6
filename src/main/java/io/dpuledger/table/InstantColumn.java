package io.dpuledger.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Converts {@link TableRow#micros} to and from the value of a column. */
public final class InstantColumn {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1000;

  private InstantColumn() {}

  /**
   * As {@link TableRow#micros} gives it. ChronoUnit counts by nanoseconds, which overflow 292 years
   * from 1970.
   */
  public static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
        instant.getNano() / NANOS_PER_MICRO);
  }

  public static @Nullable Instant of(@Nullable Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
