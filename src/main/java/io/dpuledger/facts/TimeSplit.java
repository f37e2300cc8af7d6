package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DecimalType;

/**
 * Shares a figure of a session out over the slices of its time. Rounding is cumulative: a slice
 * gets the rounded figure up to its end less the rounded figure up to its start, so that no slice
 * is negative and all of them add up to the figure.
 */
final class TimeSplit {
  /** When the session and its idle tail begin and end, in epoch milliseconds. */
  static final String START = "start_millis";

  static final String TAIL_START = "tail_start_millis";
  static final String END = "end_millis";

  /** The stretch of the row at hand. */
  static final String SLICE_START = "slice_start_millis";

  static final String SLICE_END = "slice_end_millis";

  private TimeSplit() {}

  /** The slice's share of a figure that lies in the idle tail. */
  static Column inTail(Column figure, DecimalType type) {
    return tailUpTo(SLICE_END, figure, type).minus(tailUpTo(SLICE_START, figure, type)).cast(type);
  }

  /** The slice's share of a figure that lies before the idle tail. */
  static Column inRest(Column figure, DecimalType type) {
    return restUpTo(SLICE_END, figure, type).minus(restUpTo(SLICE_START, figure, type)).cast(type);
  }

  /** The share of the first slice, which gets all of it. */
  static Column atStart(Column figure, DecimalType type) {
    return when(isFirst(), figure).otherwise(lit(0)).cast(type);
  }

  static Column isFirst() {
    return col(SLICE_START).equalTo(col(START));
  }

  static Column tailUpTo(String instant, Column figure, DecimalType type) {
    return upTo(instant, figure, type, TAIL_START, END);
  }

  static Column restUpTo(String instant, Column figure, DecimalType type) {
    return upTo(instant, figure, type, START, TAIL_START);
  }

  private static Column upTo(
      String instant, Column figure, DecimalType type, String from, String to) {
    Column passed = greatest(least(col(instant), col(to)).minus(col(from)), lit(0L));
    Column length = greatest(col(to).minus(col(from)), lit(1L));
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
