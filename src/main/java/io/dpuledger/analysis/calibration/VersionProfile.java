package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the unit-hours of each Glue version by day. */
record VersionProfile() implements KeyedProfile<VersionProfile.Part, BigDecimal> {

  /**
   * Usage of a day that is metered and priced alike.
   *
   * @param price the ledger's list price; null if unknown
   * @param currency of the price; null if unknown
   */
  record Part(
      Metered metered,
      LocalDate day,
      MeteredVersion version,
      @Nullable BigDecimal price,
      @Nullable String currency)
      implements Serializable {}

  @Override
  public List<String> columns() {
    return List.of(
        SessionDayTable.USAGE_DATE,
        SessionDayTable.ACCOUNT_ID,
        SessionDayTable.REGION,
        SessionDayTable.CAPACITY_UNIT,
        SessionDayTable.GLUE_VERSION,
        SessionDayTable.WORKER_TYPE,
        SessionDayTable.LIST_UNIT_PRICE,
        SessionDayTable.BILLING_CURRENCY,
        SessionDayTable.UNIT_HOURS);
  }

  @Override
  public HashMap<Part, BigDecimal> add(HashMap<Part, BigDecimal> sum, TableRow row) {
    Part part =
        new Part(
            Metered.of(row),
            LocalDate.parse(row.requireText(SessionDayTable.USAGE_DATE)),
            MeteredVersion.of(row),
            row.decimal(SessionDayTable.LIST_UNIT_PRICE),
            row.text(SessionDayTable.BILLING_CURRENCY));
    sum.merge(part, row.requireDecimal(SessionDayTable.UNIT_HOURS), BigDecimal::add);
    return sum;
  }

  @Override
  public BigDecimal plus(BigDecimal one, BigDecimal other) {
    return one.add(other);
  }
}
