package io.dpuledger.analysis.calibration;

import io.dpuledger.model.price.BillTolerance;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A day of one account, region and unit, of which the bill has the list cost.
 *
 * @param hours of the ledger, by version
 * @param rates that the bill has
 */
record UsageDay(
    Map<MeteredVersion, BigDecimal> hours,
    BigDecimal billedHours,
    BigDecimal listCost,
    Set<BigDecimal> rates) {

  /** Whether the ledger and the bill have the same usage, so that nobody else's is in it. */
  boolean agrees(BillTolerance tolerance) {
    BigDecimal used = hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return billedHours.signum() > 0
        && used.subtract(billedHours)
                .abs()
                .compareTo(billedHours.multiply(tolerance.share()).max(tolerance.unitHours()))
            <= 0;
  }

  SortedSet<MeteredVersion> versions() {
    return hours.entrySet().stream()
        .filter(one -> one.getValue().signum() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
