package io.dpuledger.model;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many units a session holds, the maximum if it scales: from AWS, its workers, or its usage; or
 * unknown. Facts use the same rules.
 */
public record SessionCapacity(@Nullable BigDecimal units, CapacityUnit unit) {
  /** More is an invalid answer: AWS's default quota is a thousand. */
  public static final double MOST_UNITS = 1e6;

  public static final int MOST_WORKERS = 100_000;

  /** Three years, longer than any session lives. */
  public static final double MOST_SECONDS = 1e8;

  public static final double MOST_UNIT_SECONDS = 1e11;

  private static final int UNIT_DIGITS = 6;

  public static SessionCapacity of(SessionObservation seen, List<WorkerType> workerTypes) {
    Optional<WorkerType> type =
        workerTypes.stream().filter(known -> known.name().equals(seen.workerType())).findFirst();
    BigDecimal units =
        byAws(seen)
            .or(() -> type.flatMap(known -> byWorkers(seen, known)))
            .or(() -> byUse(seen))
            .orElse(null);
    return new SessionCapacity(
        units, type.map(WorkerType::unit).orElseGet(() -> unitOfFamily(seen.workerType())));
  }

  private static Optional<BigDecimal> byAws(SessionObservation seen) {
    return Optional.ofNullable(seen.maxCapacity())
        .filter(units -> units > 0 && units <= MOST_UNITS)
        .map(units -> decimal(units, UNIT_DIGITS));
  }

  private static Optional<BigDecimal> byWorkers(SessionObservation seen, WorkerType type) {
    return Optional.ofNullable(seen.numberOfWorkers())
        .filter(workers -> workers > 0 && workers <= MOST_WORKERS)
        .map(workers -> type.unitsPerWorker().multiply(BigDecimal.valueOf(workers)))
        .map(units -> units.setScale(UNIT_DIGITS, RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> byUse(SessionObservation seen) {
    Optional<BigDecimal> seconds = reported(seen.executionTimeSeconds(), MOST_SECONDS);
    Optional<BigDecimal> used = reported(seen.dpuSeconds(), MOST_UNIT_SECONDS);
    if (seconds.isEmpty() || used.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
            used.orElseThrow().divide(seconds.orElseThrow(), UNIT_DIGITS, RoundingMode.HALF_UP))
        .filter(mean -> mean.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0);
  }

  private static Optional<BigDecimal> reported(@Nullable Double number, double most) {
    return Optional.ofNullable(number)
        .filter(some -> some >= 0 && some <= most)
        .map(some -> decimal(some, 3))
        .filter(some -> some.signum() > 0);
  }

  private static BigDecimal decimal(double number, int digits) {
    return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
  }

  /** A new type of a known family is metered like its family. */
  public static CapacityUnit unitOfFamily(@Nullable String workerType) {
    boolean memoryFamily =
        workerType != null && (workerType.startsWith("R.") || workerType.startsWith("Z."));
    return memoryFamily ? CapacityUnit.M_DPU : CapacityUnit.DPU;
  }
}
