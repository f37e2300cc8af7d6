package io.dpuledger.facts;

import io.dpuledger.table.TableRow;
import org.jspecify.annotations.Nullable;

/** The idle timeout of a fact. */
public final class RowTimeout {
  private static final long SECONDS_A_MINUTE = 60;

  private RowTimeout() {}

  /** In seconds; null if AWS returned none or an implausible value. */
  public static @Nullable Long seconds(TableRow fact) {
    Integer minutes = fact.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES);
    return minutes == null || minutes <= 0 ? null : Long.valueOf(minutes * SECONDS_A_MINUTE);
  }
}
