package io.dpuledger.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The way back from {@link TableRow#micros} to the value of a column. */
public final class InstantColumn {
  private InstantColumn() {}

  public static @Nullable Instant of(@Nullable Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
