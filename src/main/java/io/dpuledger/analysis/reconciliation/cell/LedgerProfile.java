package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.Usage;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Adds up what the ledger has of each cell of a bill. */
public record LedgerProfile() implements KeyedProfile<LedgerCell, LedgerUsage> {
  private static final long MILLIS_A_DAY = TimeUnit.DAYS.toMillis(1);
  private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(TimeUnit.HOURS.toMillis(1));

  @Override
  public List<String> columns() {
    return List.of(
        SessionDayTable.USAGE_DATE,
        SessionDayTable.ACCOUNT_ID,
        SessionDayTable.REGION,
        SessionDayTable.CAPACITY_UNIT,
        SessionDayTable.CAPACITY_UNITS,
        SessionDayTable.LIST_UNIT_PRICE,
        SessionDayTable.BILLING_CURRENCY,
        SessionDayTable.UNIT_HOURS,
        SessionDayTable.LIST_COST,
        SessionDayTable.MINIMUM_CHARGE_COST,
        SessionDayTable.USAGE_BASIS,
        SessionDayTable.LIFECYCLE,
        SessionDayTable.IS_ESTIMATED,
        SessionDayTable.SLICE_START);
  }

  @Override
  public HashMap<LedgerCell, LedgerUsage> add(HashMap<LedgerCell, LedgerUsage> sum, TableRow row) {
    LocalDate day = LocalDate.parse(row.requireText(SessionDayTable.USAGE_DATE));
    sum.merge(cell(row, day), usage(row, day), LedgerUsage::plus);
    return sum;
  }

  @Override
  public LedgerUsage plus(LedgerUsage one, LedgerUsage other) {
    return one.plus(other);
  }

  private static LedgerCell cell(TableRow row, LocalDate day) {
    return new LedgerCell(
        Metered.of(row),
        row.decimal(SessionDayTable.LIST_UNIT_PRICE),
        row.text(SessionDayTable.BILLING_CURRENCY),
        day);
  }

  private static LedgerUsage usage(TableRow row, LocalDate day) {
    BigDecimal hours = row.requireDecimal(SessionDayTable.UNIT_HOURS);
    BigDecimal cost = row.decimal(SessionDayTable.LIST_COST);
    boolean isFinal = isFinal(row);
    return new LedgerUsage(
        hours,
        cost == null ? BigDecimal.ZERO : hours,
        cost == null ? BigDecimal.ZERO : cost,
        isFinal ? BigDecimal.ZERO : hours,
        hasEnded(row) ? BigDecimal.ZERO : restOfDay(row, day, hours),
        isFinal ? minimum(row) : BigDecimal.ZERO,
        1);
  }

  /** Whether AWS reported the usage of a session that has ended. */
  private static boolean isFinal(TableRow row) {
    String basis = row.text(SessionDayTable.USAGE_BASIS);
    boolean isReported =
        basis == null ? !row.isTrue(SessionDayTable.IS_ESTIMATED) : Usage.REPORTED.equals(basis);
    return isReported && hasEnded(row);
  }

  private static boolean hasEnded(TableRow row) {
    String lifecycle = row.text(SessionDayTable.LIFECYCLE);
    return lifecycle == null
        ? !row.isTrue(SessionDayTable.IS_ESTIMATED)
        : Lifecycle.ENDED.equals(lifecycle);
  }

  /** The hours from its start until the end of the day, without those that the ledger has. */
  private static BigDecimal restOfDay(TableRow row, LocalDate day, BigDecimal hours) {
    BigDecimal units = row.decimal(SessionDayTable.CAPACITY_UNITS);
    Long start = RowMillis.at(row, SessionDayTable.SLICE_START);
    if (units == null || start == null) {
      return BigDecimal.ZERO;
    }
    return units
        .multiply(BigDecimal.valueOf(end(day) - start))
        .divide(MILLIS_AN_HOUR, Decimals.UNITS, RoundingMode.HALF_UP)
        .subtract(hours)
        .max(BigDecimal.ZERO);
  }

  /** The ledger has the cost of the minimum, so its hours follow from the price. */
  private static BigDecimal minimum(TableRow row) {
    BigDecimal cost = row.decimal(SessionDayTable.MINIMUM_CHARGE_COST);
    BigDecimal price = row.decimal(SessionDayTable.LIST_UNIT_PRICE);
    return cost == null || price == null || price.signum() <= 0
        ? BigDecimal.ZERO
        : Decimals.quotient(cost, price, Decimals.UNITS);
  }

  private static long end(LocalDate day) {
    return (day.toEpochDay() + 1) * MILLIS_A_DAY;
  }
}
