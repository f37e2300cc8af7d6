package io.dpuledger.facts;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;

/** The day on which the session of a fact started. */
public final class RowStart {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private RowStart() {}

  /** Whether that day is in a period. */
  public static boolean isWithin(TableRow fact, UsagePeriod period) {
    Long micros = fact.micros(SessionFactTable.STARTED_ON);
    if (micros == null) {
      return false;
    }
    long day = Math.floorDiv(micros, MICROS_A_DAY);
    return day >= period.firstDay().toEpochDay() && day <= period.lastDay().toEpochDay();
  }
}
