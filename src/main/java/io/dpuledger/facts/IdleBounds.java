package io.dpuledger.facts;

import static io.dpuledger.facts.IdleTail.REST_MILLIS;
import static io.dpuledger.facts.IdleTail.TAIL_MILLIS;
import static io.dpuledger.facts.SessionFactTable.AUTO_SCALING;
import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNITS;
import static io.dpuledger.facts.SessionFactTable.DPU_SECONDS;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_LOW;
import static io.dpuledger.facts.SessionFactTable.IDLE_EVIDENCE;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_LOW;
import static io.dpuledger.facts.SessionFactTable.IDLE_UNIT_HOURS_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_UNIT_HOURS_LOW;
import static io.dpuledger.facts.SessionFactTable.LIST_COST;
import static io.dpuledger.facts.SessionFactTable.LIST_UNIT_PRICE;
import static io.dpuledger.facts.SessionFactTable.MINIMUM_CHARGE_COST;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.table.ColumnTypes;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Idle seconds and idle money, at least and at most. An auto-scaled session gives workers back
 * while it idles, down to a floor: so its idle seconds may cost as little as the floor, and no more
 * than what AWS says was used.
 */
final class IdleBounds {
  /** Wide enough for what AWS may say, and narrow enough to leave a quotient its digits. */
  private static final String FACTOR = "decimal(15,3)";

  private static final String UNROUNDED = "decimal(30,10)";

  private IdleBounds() {}

  static Dataset<Row> with(Dataset<Row> sessions, IdleAssumptions assumptions) {
    return sessions.withColumns(seconds()).withColumns(unitHours(assumptions)).withColumns(money());
  }

  private static Map<String, Column> seconds() {
    Column ran = col(EXECUTION_SECONDS);
    Column evidence = col(IDLE_EVIDENCE);
    Column low =
        when(evidence.isin(IdleEvidence.NONE, IdleEvidence.UNSUPPORTED), lit(0L))
            .otherwise(
                SeenStatements.total(col(SessionFactTable.SEEN_IDLE_MILLIS))
                    .plus(col(TAIL_MILLIS)));
    Column unknown =
        SeenStatements.total(col(SessionFactTable.UNSEEN_MILLIS))
            .plus(col(REST_MILLIS))
            .minus(col(TAIL_MILLIS));
    // What never ran idled for 0 seconds; what ran for an unknown time idled for an unknown time.
    Column high =
        when(evidence.equalTo(IdleEvidence.NONE), when(ran.isNotNull(), lit(0L)))
            .when(IdleEvidence.isByStatements(), seconds(low.plus(unknown)))
            .otherwise(ran);
    return Map.of(
        IDLE_SECONDS_LOW, when(high.isNotNull(), seconds(low)).cast(ColumnTypes.SECONDS),
        IDLE_SECONDS_HIGH, high.cast(ColumnTypes.SECONDS));
  }

  static Column seconds(Column millis) {
    return millis.cast("decimal(18,0)").divide(lit(1000)).cast(ColumnTypes.SECONDS);
  }

  private static Map<String, Column> unitHours(IdleAssumptions assumptions) {
    Column used = col(DPU_SECONDS);
    Column idleLow = col(IDLE_SECONDS_LOW);
    Column idleHigh = col(IDLE_SECONDS_HIGH);
    Column busyAtMost = col(EXECUTION_SECONDS).minus(idleLow);
    Column busyAtLeast = col(EXECUTION_SECONDS).minus(idleHigh);
    Column low =
        greatest(
            wide(atFloor(idleLow, assumptions)),
            wide(used.minus(atCeiling(busyAtMost))),
            wide(lit(0)));
    Column high =
        least(
            wide(atCeiling(idleHigh)),
            wide(used.minus(atFloor(busyAtLeast, assumptions))),
            wide(used));
    Column isNone = col(IDLE_EVIDENCE).equalTo(IdleEvidence.NONE);
    Column known = used.isNotNull().and(idleHigh.isNotNull());
    return Map.of(
        IDLE_UNIT_HOURS_LOW,
        when(isNone.and(known), lit(0)).when(known, Pricing.hours(low)).cast(ColumnTypes.UNITS),
        IDLE_UNIT_HOURS_HIGH,
        when(isNone.and(known), lit(0))
            .when(known, Pricing.hours(greatest(low, high)))
            .cast(ColumnTypes.UNITS));
  }

  private static Map<String, Column> money() {
    Column mostIdle = col(LIST_COST).minus(col(MINIMUM_CHARGE_COST)).cast(ColumnTypes.MONEY);
    Column low = Pricing.cost(col(IDLE_UNIT_HOURS_LOW), col(LIST_UNIT_PRICE));
    Column high = Pricing.cost(col(IDLE_UNIT_HOURS_HIGH), col(LIST_UNIT_PRICE));
    Column priced = col(LIST_COST).isNotNull().and(col(IDLE_UNIT_HOURS_HIGH).isNotNull());
    return Map.of(
        IDLE_COST_LOW, when(priced, least(low, mostIdle)),
        IDLE_COST_HIGH, when(priced, least(high, mostIdle)));
  }

  /** The most unit-seconds that so many seconds can have taken. */
  private static Column atCeiling(Column seconds) {
    return greatest(col(CAPACITY_UNITS).multiply(seconds.cast(FACTOR)), atMean(seconds));
  }

  /** The fewest: only an auto-scaled session gives workers back. */
  private static Column atFloor(Column seconds, IdleAssumptions assumptions) {
    Column scaledDown = lit(assumptions.floorUnits()).multiply(seconds.cast(FACTOR));
    return when(col(AUTO_SCALING), least(scaledDown, atMean(seconds))).otherwise(atMean(seconds));
  }

  /** Multiplied first: mean units would be rounded, and their error grows with the seconds. */
  private static Column atMean(Column seconds) {
    Column ran = col(EXECUTION_SECONDS).cast(FACTOR);
    return when(
        ran.gt(0), col(DPU_SECONDS).cast(FACTOR).multiply(seconds.cast(FACTOR)).divide(ran));
  }

  private static Column wide(Column unitSeconds) {
    return unitSeconds.cast(UNROUNDED);
  }
}
