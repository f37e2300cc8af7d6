package io.dpuledger.facts.session;

import static io.dpuledger.model.SessionCapacity.MOST_UNITS;
import static io.dpuledger.model.SessionCapacity.MOST_WORKERS;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.WorkerType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many units a session held: from AWS, its workers, or its usage; or unknown. Never a default.
 *
 * @param units null if unknown; the basis says why
 */
public record Capacity(@Nullable BigDecimal units, CapacityUnit unit, String basis) {

  /** The worker types that we know. */
  static final class Types implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, BigDecimal> units = new HashMap<>();
    private final Map<String, CapacityUnit> unit = new HashMap<>();

    Types(List<WorkerType> types) {
      for (WorkerType type : types) {
        units.put(type.name(), Decimals.rounded(type.unitsPerWorker(), Decimals.UNITS));
        unit.put(type.name(), type.unit());
      }
    }

    /** A session without a worker type requested only a capacity. */
    boolean isUnknown(@Nullable String workerType) {
      return workerType != null && !units.containsKey(workerType);
    }

    Capacity of(SessionObservation seen, Reported reported) {
      CapacityUnit known = unit.get(seen.workerType());
      return of(
          seen, reported, known == null ? SessionCapacity.unitOfFamily(seen.workerType()) : known);
    }

    private Capacity of(SessionObservation seen, Reported reported, CapacityUnit ofType) {
      Double max = seen.maxCapacity();
      if (max != null && max > 0 && max <= MOST_UNITS) {
        return new Capacity(Decimals.of(max, Decimals.UNITS), ofType, "MAX_CAPACITY");
      }
      int workers = seen.numberOfWorkers() == null ? 0 : seen.numberOfWorkers();
      boolean hasWorkers = workers > 0 && workers <= MOST_WORKERS;
      BigDecimal perWorker = units.get(seen.workerType());
      if (hasWorkers && perWorker != null) {
        return new Capacity(perWorker.multiply(BigDecimal.valueOf(workers)), ofType, "WORKERS");
      }
      BigDecimal mean = reported.meanUnits();
      if (mean != null) {
        return new Capacity(mean, ofType, "USAGE");
      }
      return new Capacity(null, ofType, hasWorkers ? "UNKNOWN_WORKER_TYPE" : "UNKNOWN_WORKERS");
    }
  }

  /** Whether AWS returned an impossible size, including NaN; 0 means none. */
  static boolean isImplausible(SessionObservation seen) {
    Double max = seen.maxCapacity();
    Integer workers = seen.numberOfWorkers();
    return (max != null && !(max >= 0 && max <= MOST_UNITS))
        || (workers != null && (workers < 0 || workers > MOST_WORKERS));
  }
}
