package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DecimalType;

/**
 * Shares a figure of a session out over the slices of its time, by how much of some kind of time
 * lies in each. Rounding is cumulative: a slice gets the rounded figure up to its end less the
 * rounded figure up to its start, so that no slice is negative and all of them add up to the
 * figure.
 */
final class TimeSplit {
  /** When the session and its idle tail begin and end, in epoch milliseconds. */
  static final String START = "start_millis";

  static final String TAIL_START = "tail_start_millis";
  static final String END = "end_millis";

  /** Until when statements tell what it did; from its start on if they do not. */
  static final String READ_UNTIL = "read_until_millis";

  /** The stretch of the row at hand, and which day of the session it is, from 0 on. */
  static final String SLICE_START = "slice_start_millis";

  static final String SLICE_END = "slice_end_millis";
  static final String DAY_INDEX = "day_index";

  /** The kinds of a session's time. They do not overlap, and are all of it. */
  enum Kind {
    /** Nothing ran, for certain. */
    IDLE,
    /** Nobody knows whether anything ran. */
    UNKNOWN,
    /** Something ran. */
    BUSY;

    private String passedUntil(String instant) {
      return this + "_until_" + instant;
    }
  }

  private TimeSplit() {}

  /** How much of each kind of time has passed when the session's slice begins, ends, and in all. */
  static Map<String, Column> kinds() {
    Map<String, Column> passed = new HashMap<>();
    for (String instant : new String[] {SLICE_START, SLICE_END, END}) {
      Column elapsed = col(instant).minus(col(START));
      Column idle = idleUntil(instant);
      Column unknown = unknownUntil(instant);
      Column busy = elapsed.minus(idle).minus(unknown);
      Column allIdle = idleUntil(END);
      Column allUnknown = unknownUntil(END);
      Column all = col(END).minus(col(START));
      passed.put(Kind.IDLE.passedUntil(instant), idle);
      // Money of a kind of which there is no time still needs a place: AWS's figures need not fit
      // each other, and the bounds of money are wider than those of time under auto scaling.
      passed.put(
          Kind.UNKNOWN.passedUntil(instant), when(allUnknown.gt(0), unknown).otherwise(idle));
      passed.put(
          Kind.BUSY.passedUntil(instant),
          when(all.minus(allIdle).minus(allUnknown).gt(0), busy)
              .when(all.minus(allIdle).gt(0), elapsed.minus(idle))
              .otherwise(elapsed));
    }
    return passed;
  }

  private static Column idleUntil(String instant) {
    return seenUntil(instant, SessionFactTable.SEEN_IDLE_MILLIS)
        .plus(greatest(col(instant).minus(col(TAIL_START)), lit(0L)));
  }

  private static Column unknownUntil(String instant) {
    return seenUntil(instant, SessionFactTable.UNSEEN_MILLIS)
        .plus(greatest(least(col(instant), col(TAIL_START)).minus(col(READ_UNTIL)), lit(0L)));
  }

  private static Column seenUntil(String instant, String millisByDay) {
    if (instant.equals(END)) {
      return SeenStatements.total(col(millisByDay));
    }
    Column days = instant.equals(SLICE_START) ? col(DAY_INDEX) : col(DAY_INDEX).plus(lit(1));
    return SeenStatements.total(slice(col(millisByDay), lit(1), days));
  }

  /** The slice's share of a figure. */
  static Column share(Column figure, DecimalType type, Kind kind) {
    return shareUntil(SLICE_END, figure, type, kind)
        .minus(shareUntil(SLICE_START, figure, type, kind))
        .cast(type);
  }

  /** The share of the first slice, which gets all of it. */
  static Column atStart(Column figure, DecimalType type) {
    return when(isFirst(), figure).otherwise(lit(0)).cast(type);
  }

  static Column isFirst() {
    return col(SLICE_START).equalTo(col(START));
  }

  static Column shareUntil(String instant, Column figure, DecimalType type, Kind kind) {
    Column passed = col(kind.passedUntil(instant));
    Column length = greatest(col(kind.passedUntil(END)), lit(1L));
    // Narrow decimals on purpose: a wider product would lose digits of the quotient.
    Column share =
        round(
            figure
                .cast("decimal(16,6)")
                .multiply(passed.cast("decimal(12,0)"))
                .divide(length.cast("decimal(12,0)")),
            type.scale());
    Column nothingYet = col(instant).leq(col(START));
    Column allOfIt = col(instant).geq(col(END));
    // A session without length starts and ends at once: its one slice begins with nothing of it.
    return (instant.equals(SLICE_START)
            ? when(nothingYet, lit(0)).when(allOfIt, figure)
            : when(allOfIt, figure).when(nothingYet, lit(0)))
        .otherwise(share)
        .cast(type);
  }
}
