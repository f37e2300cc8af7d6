package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillCell;
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

  @Override
  public int compareTo(Metered other) {
    return ORDER.compare(this, other);
  }
}
