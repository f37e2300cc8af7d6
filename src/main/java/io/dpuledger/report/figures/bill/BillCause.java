package io.dpuledger.report.figures.bill;

import io.dpuledger.analysis.reconciliation.BillReconciliation;
import io.dpuledger.analysis.reconciliation.cause.Cause;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cause of differences between the bill and the ledger, in a month.
 *
 * @param unitHours billed minus ledger
 * @param listCost the same in money; null if a price is unknown
 * @param days with this cause
 */
public record BillCause(
    YearMonth month,
    Metered metered,
    Cause cause,
    BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    long days) {
  private record Key(YearMonth month, Metered metered, Cause cause) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::month)
            .reversed()
            .thenComparing(Key::metered)
            .thenComparing(Key::cause);
  }

  /** The days of each cause, added up. */
  public static List<BillCause> of(BillFigures bill) {
    Map<Key, List<BillReconciliation>> causes =
        bill.parts().stream()
            .collect(
                Collectors.groupingBy(
                    part -> new Key(part.month(), part.metered(), part.cause()),
                    () -> new TreeMap<>(Key.ORDER),
                    Collectors.toList()));
    return causes.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static BillCause of(Key key, List<BillReconciliation> parts) {
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    for (BillReconciliation part : parts) {
      hours = hours.add(part.unitHours());
      cost = cost == null || part.listCost() == null ? null : cost.add(part.listCost());
    }
    return new BillCause(
        key.month(),
        key.metered(),
        key.cause(),
        hours,
        cost,
        parts.stream().map(BillReconciliation::day).distinct().count());
  }
}
