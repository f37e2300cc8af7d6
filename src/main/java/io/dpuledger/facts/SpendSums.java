package io.dpuledger.facts;

import io.dpuledger.table.DecimalSums;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** The money of a table, whatever its grain. A row without a figure counts as 0. */
public final class SpendSums implements Serializable {
  private static final long serialVersionUID = 1;

  /** What session_fact, session_day and spend_daily must agree on. */
  public static final List<String> MONEY =
      List.of(
          SessionFactTable.UNIT_HOURS,
          SessionFactTable.LIST_COST,
          SessionFactTable.CONTRACTED_COST,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH,
          SessionFactTable.IDLE_COST_SEEN,
          SessionFactTable.MINIMUM_CHARGE_COST);

  /** Those of {@link #MONEY} that rows of an earlier version do not have. */
  private static final List<String> PARTS =
      List.of(SessionFactTable.IDLE_COST_SEEN, SessionFactTable.MINIMUM_CHARGE_COST);

  /** More than any column of money or seconds can sum to. */
  static final DecimalType TOTAL = DataTypes.createDecimalType(38, 6);

  private final String table;
  private final DecimalSums money = new DecimalSums(MONEY.size());
  private long rows;
  private long disordered;
  private long withoutParts;

  /** The sums of no rows. */
  public SpendSums(String table) {
    this.table = table;
  }

  /** The same, computed by a scan. */
  public static Profile<SpendSums> profile(String table) {
    return new Scan(table);
  }

  public String table() {
    return table;
  }

  public long rows() {
    return rows;
  }

  /** Rows that violate {@link #isDisordered}. */
  public long disorderedRows() {
    return disordered;
  }

  /** Differences from another table of the same money. */
  List<SumDifference> differences(SpendSums other) {
    return comparable(other, SumDifference.between(MONEY, totals(), other.totals()));
  }

  /**
   * What two tables do not agree on. What rows of an earlier version lack cannot be compared.
   *
   * @param differences their differences in all measures
   */
  List<SumDifference> comparable(SpendSums other, List<SumDifference> differences) {
    return withoutParts + other.withoutParts == 0
        ? differences
        : differences.stream()
            .filter(one -> PARTS.stream().noneMatch(part -> one.measure().startsWith(part)))
            .toList();
  }

  public void add(TableRow row) {
    for (int i = 0; i < money.size(); i++) {
      money.get(i).add(row.decimal(MONEY.get(i)));
    }
    rows++;
    if (isDisordered(row)) {
      disordered++;
    }
    if (!row.isNull(SessionFactTable.IDLE_COST_LOW)
        && row.isNull(SessionFactTable.IDLE_COST_SEEN)) {
      withoutParts++;
    }
  }

  /** Adds other sums to these, in place. */
  public SpendSums plus(SpendSums other) {
    money.add(other.money);
    rows += other.rows;
    disordered += other.disordered;
    withoutParts += other.withoutParts;
    return this;
  }

  /** In the order of {@link #MONEY}. */
  List<BigDecimal> totals() {
    return money.stream().map(sum -> sum.orZero(TOTAL)).toList();
  }

  /**
   * Whether 0 ≤ seen idle ≤ minimum idle ≤ maximum idle ≤ cost without the billing minimum is
   * violated. Unknown figures violate nothing.
   */
  public static boolean isDisordered(TableRow row) {
    BigDecimal seen = row.decimal(SessionFactTable.IDLE_COST_SEEN);
    BigDecimal low = row.decimal(SessionFactTable.IDLE_COST_LOW);
    BigDecimal high = row.decimal(SessionFactTable.IDLE_COST_HIGH);
    BigDecimal minimum = row.decimal(SessionFactTable.MINIMUM_CHARGE_COST);
    BigDecimal cost = row.decimal(SessionFactTable.LIST_COST);
    return isAbove(BigDecimal.ZERO, seen)
        || isAbove(BigDecimal.ZERO, low)
        || isAbove(seen, low)
        || isAbove(low, high)
        || isAbove(BigDecimal.ZERO, minimum)
        || isAbove(minimum == null || high == null ? high : high.add(minimum), cost)
        || isAbove(BigDecimal.ZERO, cost);
  }

  private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  private record Scan(String table) implements Profile<SpendSums> {
    @Override
    public List<String> columns() {
      return MONEY;
    }

    @Override
    public SpendSums zero() {
      return new SpendSums(table);
    }

    @Override
    public SpendSums add(SpendSums sum, TableRow row) {
      sum.add(row);
      return sum;
    }

    @Override
    public SpendSums merge(SpendSums one, SpendSums other) {
      return one.plus(other);
    }
  }
}
