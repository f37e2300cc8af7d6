package io.dpuledger.recomputed;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.util.Optional;

/** How many units a session holds, of which kind, and how that is known; null where it is not. */
record Size(BigDecimal units, String unit, String basis) {

  static Size of(Sight sight, Terms terms) {
    Optional<WorkerType> type = terms.workerType(sight.workerType());
    String unit = type.map(known -> known.unit().label()).orElseGet(() -> familyUnit(sight));
    Double capacity = sight.maxCapacity();
    if (capacity != null && capacity > 0 && capacity <= SessionCapacity.MOST_UNITS) {
      return new Size(Exact.units(BigDecimal.valueOf(capacity)), unit, "MAX_CAPACITY");
    }
    Integer workers = sight.workers();
    boolean hasWorkers = workers != null && workers > 0 && workers <= SessionCapacity.MOST_WORKERS;
    if (hasWorkers && type.isPresent()) {
      BigDecimal each = type.orElseThrow().unitsPerWorker();
      return new Size(Exact.units(each.multiply(BigDecimal.valueOf(workers))), unit, "WORKERS");
    }
    BigDecimal seconds = Reported.executionSeconds(sight);
    BigDecimal unitSeconds = Reported.unitSeconds(sight);
    if (Exact.isPositive(seconds) && Exact.isPositive(unitSeconds)) {
      BigDecimal mean = Exact.quotient(unitSeconds, seconds);
      if (mean.compareTo(BigDecimal.valueOf(SessionCapacity.MOST_UNITS)) <= 0) {
        return new Size(Exact.units(mean), unit, "USAGE");
      }
    }
    return new Size(null, unit, hasWorkers ? "UNKNOWN_WORKER_TYPE" : "UNKNOWN_WORKERS");
  }

  /** A type that is not in our list is metered as its family is. */
  private static String familyUnit(Sight sight) {
    String type = sight.workerType();
    return type != null && (type.startsWith("R.") || type.startsWith("Z.")) ? "M-DPU" : "DPU";
  }
}
