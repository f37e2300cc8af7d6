package io.dpuledger.facts;

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
import static org.apache.spark.sql.functions.coalesce;
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
  private static final String CEILING_UNITS = "ceiling_units";
  private static final String FLOOR_UNITS = "floor_units";

  private IdleBounds() {}

  static Dataset<Row> with(Dataset<Row> sessions, IdleAssumptions assumptions) {
    return sessions
        .withColumns(seconds(assumptions))
        .withColumns(unitsWhileIdle(assumptions))
        .withColumns(unitHours())
        .withColumns(money());
  }

  private static Map<String, Column> seconds(IdleAssumptions assumptions) {
    Column ran = col(EXECUTION_SECONDS);
    Column tail =
        greatest(
            IdleEvidence.timeoutSeconds().minus(lit(assumptions.tailMargin().toSeconds())),
            lit(0L));
    Column isNone = col(IDLE_EVIDENCE).equalTo(IdleEvidence.NONE);
    Column low = when(col(IDLE_EVIDENCE).equalTo(IdleEvidence.TAIL), tail).otherwise(lit(0L));
    // What never ran idled for 0 seconds; what ran for an unknown time idled for an unknown time.
    Column high = when(isNone, when(ran.isNotNull(), lit(0L))).otherwise(ran);
    return Map.of(
        IDLE_SECONDS_LOW, when(high.isNotNull(), low).cast(ColumnTypes.SECONDS),
        IDLE_SECONDS_HIGH, high.cast(ColumnTypes.SECONDS));
  }

  private static Map<String, Column> unitsWhileIdle(IdleAssumptions assumptions) {
    Column used = col(DPU_SECONDS);
    Column ran = col(EXECUTION_SECONDS);
    Column meanUnits = when(ran.gt(0), used.divide(ran));
    Column ceiling = greatest(coalesce(col(CAPACITY_UNITS), lit(0)), meanUnits);
    Column floor =
        when(col(AUTO_SCALING), least(lit(assumptions.floorUnits()), meanUnits))
            .otherwise(meanUnits);
    return Map.of(CEILING_UNITS, ceiling, FLOOR_UNITS, floor);
  }

  private static Map<String, Column> unitHours() {
    Column used = col(DPU_SECONDS);
    Column ran = col(EXECUTION_SECONDS);
    Column idleLow = col(IDLE_SECONDS_LOW);
    Column idleHigh = col(IDLE_SECONDS_HIGH);
    Column busyAtMost = ran.minus(idleLow);
    Column busyAtLeast = ran.minus(idleHigh);
    Column low =
        greatest(
            wide(col(FLOOR_UNITS).multiply(idleLow)),
            wide(used.minus(col(CEILING_UNITS).multiply(busyAtMost))),
            wide(lit(0)));
    Column high =
        least(
            wide(col(CEILING_UNITS).multiply(idleHigh)),
            wide(used.minus(col(FLOOR_UNITS).multiply(busyAtLeast))),
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

  private static Column wide(Column unitSeconds) {
    return unitSeconds.cast(ColumnTypes.UNIT_SECONDS);
  }
}
