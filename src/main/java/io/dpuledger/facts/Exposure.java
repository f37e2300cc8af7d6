package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNITS;
import static io.dpuledger.facts.SessionFactTable.ENDED_ON;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.EXPOSURE_COST;
import static io.dpuledger.facts.SessionFactTable.LIFECYCLE;
import static io.dpuledger.facts.SessionFactTable.LIST_UNIT_PRICE;
import static io.dpuledger.facts.SessionFactTable.STATEMENTS_READ_AT;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.table.ColumnTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a live session will still burn if nobody touches it again: until its idle timeout, or until
 * the end of its lifetime if that comes first.
 */
final class Exposure {
  private Exposure() {}

  static Dataset<Row> with(Dataset<Row> sessions) {
    Column leftOfLife =
        greatest(col(IdleEvidence.LIFETIME_SECONDS).minus(col(EXECUTION_SECONDS)), lit(0));
    Column timeout = coalesce(IdleEvidence.timeoutSeconds(), lit(Long.MAX_VALUE));
    Column seconds =
        least(greatest(timeout.minus(secondsIdleSoFar()), lit(0)), leftOfLife)
            .cast(ColumnTypes.SECONDS);
    // Narrow decimals leave room for every digit of the hours: plain Java gets the same.
    Column unitSeconds = col(CAPACITY_UNITS).multiply(seconds).cast("decimal(26,9)");
    Column unitHours = Pricing.hours(unitSeconds);
    return sessions.withColumn(
        EXPOSURE_COST,
        when(
            col(LIFECYCLE).equalTo(Lifecycle.LIVE), Pricing.cost(unitHours, col(LIST_UNIT_PRICE))));
  }

  /** Until the last sight, if statements were read then; else nobody knows, and none is taken. */
  private static Column secondsIdleSoFar() {
    Column wasRead = col(STATEMENTS_READ_AT).geq(col(ENDED_ON));
    return coalesce(
        when(wasRead, IdleBounds.seconds(LastPause.millis())), lit(0).cast(ColumnTypes.SECONDS));
  }
}
