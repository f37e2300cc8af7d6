package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Comparator;

/** What AWS meters together: the usage of one unit in one account and region. */
public record Metered(String accountId, String region, String capacityUnit)
    implements Serializable, Comparable<Metered> {
  private static final Comparator<Metered> ORDER =
      Comparator.comparing(Metered::accountId)
          .thenComparing(Metered::region)
          .thenComparing(Metered::capacityUnit);

  /** Where a line of a bill belongs. */
  public static Metered of(BillCell cell) {
    return new Metered(cell.accountId(), cell.region(), cell.capacityUnit());
  }

  /** Where a row with these columns belongs: of session_day, or of a table of the bill. */
  public static Metered of(TableRow row) {
    return new Metered(
        row.requireText(BillDaily.ACCOUNT_ID),
        row.requireText(BillDaily.REGION),
        row.requireText(BillDaily.CAPACITY_UNIT));
  }

  @Override
  public int compareTo(Metered other) {
    return ORDER.compare(this, other);
  }
}
