package io.dpuledger.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The way back from {@link TableRow#micros} to the value of a column. */
public final class InstantColumn {
  private InstantColumn() {}

  /** As {@link TableRow#micros} gives it. */
  public static long micros(Instant instant) {
    return ParquetValues.micros(instant);
  }

  public static @Nullable Instant of(@Nullable Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
