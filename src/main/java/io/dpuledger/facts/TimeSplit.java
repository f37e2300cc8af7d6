package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.SessionSlices.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DecimalType;

/**
 * Shares a figure of a session out over its slices, by how much of some kind of time lies in each.
 * Rounding is cumulative: a slice gets the rounded figure up to its end less the rounded figure up
 * to its start, so that no slice is negative and all of them add up to the figure.
 */
final class TimeSplit {
  /** When the session of the row at hand begins and ends, in epoch milliseconds. */
  static final String START = "start_millis";

  static final String END = "end_millis";

  private TimeSplit() {}

  /** The slice's share of a figure. */
  static Column share(Column figure, DecimalType type, Kind kind) {
    return shareUntil(SessionSlices.END, figure, type, kind)
        .minus(shareUntil(SessionSlices.START, figure, type, kind))
        .cast(type);
  }

  /** The share of the first slice, which gets all of it. */
  static Column atStart(Column figure, DecimalType type) {
    return when(isFirst(), figure).otherwise(lit(0)).cast(type);
  }

  static Column isFirst() {
    return col(SessionSlices.START).equalTo(col(START));
  }

  /** What has come of a figure until the slice begins or ends. */
  static Column shareUntil(String instant, Column figure, DecimalType type, Kind kind) {
    Column passed = col(kind.until(instant));
    Column length = greatest(col(kind.until(SessionSlices.SESSION_END)), lit(1L));
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
    return (instant.equals(SessionSlices.START)
            ? when(nothingYet, lit(0)).when(allOfIt, figure)
            : when(allOfIt, figure).when(nothingYet, lit(0)))
        .otherwise(share)
        .cast(type);
  }
}
