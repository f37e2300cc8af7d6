package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.CapacityQuota;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;

/** How long an account came near to what it may use; asked of accounts that have a quota. */
final class QuotaUse {
  private static final BigDecimal NEAR = new BigDecimal("0.8");
  private static final String UNITS = "units";
  private static final String MILLIS = "millis";

  private final List<CapacityQuota> quotas;

  QuotaUse(List<CapacityQuota> quotas) {
    this.quotas = List.copyOf(quotas);
  }

  /** The quota of a row's account, region and unit; null if nobody said. */
  Column quota() {
    Column quota = lit(null).cast(ColumnTypes.UNITS);
    for (CapacityQuota one : quotas) {
      quota =
          when(
                  col(CapacityHourlyTable.ACCOUNT_ID)
                      .equalTo(one.accountId())
                      .and(col(CapacityHourlyTable.REGION).equalTo(one.region()))
                      .and(col(CapacityHourlyTable.CAPACITY_UNIT).equalTo(one.unit().label())),
                  lit(one.units()).cast(ColumnTypes.UNITS))
              .otherwise(quota);
    }
    return quota;
  }

  /**
   * An aggregate: what micro-units have come since the hour began after each event, and for how
   * long.
   */
  Column levels(Column units, Column millis) {
    if (quotas.isEmpty()) {
      // Lists have no fast way through Spark: who sets no quota does not wait for one.
      return max(lit(null));
    }
    return collect_list(when(quota().isNotNull(), struct(units.as(UNITS), millis.as(MILLIS))));
  }

  /**
   * Milliseconds above four fifths of the quota; null without one.
   *
   * @param before what micro-units ran when the hour began
   * @param untilFirst how long until anything changed
   */
  Column millisNear(Column before, Column untilFirst, Column levels) {
    if (quotas.isEmpty()) {
      return lit(null).cast(ColumnTypes.LONG);
    }
    Column near = MicroUnits.of(quota().multiply(lit(NEAR)));
    Column first = when(before.gt(near), untilFirst).otherwise(lit(0L));
    return when(
        quota().isNotNull(),
        aggregate(
            levels,
            first,
            (sum, level) ->
                sum.plus(
                    when(before.plus(level.getField(UNITS)).gt(near), level.getField(MILLIS))
                        .otherwise(lit(0L)))));
  }
}
