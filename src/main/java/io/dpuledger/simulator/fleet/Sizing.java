package io.dpuledger.simulator.fleet;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The requested size of a session: the three values that AWS returns, and the true metered units.
 */
public record Sizing(
    @Nullable String workerType,
    @Nullable Integer numberOfWorkers,
    @Nullable Double maxCapacity,
    double units,
    boolean autoScaling) {
  private static final double SMALLEST_UNITS = 2;

  private static final Map<String, Double> UNITS_PER_WORKER =
      Map.ofEntries(
          Map.entry("Standard", 1.0),
          Map.entry("G.025X", 0.25),
          Map.entry("G.1X", 1.0),
          Map.entry("G.2X", 2.0),
          Map.entry("G.4X", 4.0),
          Map.entry("G.8X", 8.0),
          Map.entry("G.12X", 12.0),
          Map.entry("G.16X", 16.0),
          Map.entry("R.1X", 1.0),
          Map.entry("R.2X", 2.0),
          Map.entry("R.4X", 4.0),
          Map.entry("R.8X", 8.0),
          Map.entry("Z.2X", 2.0));

  public static Sizing fixed(String workerType, int workers) {
    double units = workers * unitsOf(workerType);
    return new Sizing(workerType, workers, units, units, false);
  }

  /** The number of workers is a maximum. */
  public static Sizing autoScaled(String workerType, int maximumWorkers) {
    double units = maximumWorkers * unitsOf(workerType);
    return new Sizing(workerType, maximumWorkers, units, units, true);
  }

  public static Sizing capacityOnly(double maxCapacity) {
    return new Sizing(null, null, maxCapacity, maxCapacity, false);
  }

  /** A future worker type: its units are known only from its capacity. */
  public static Sizing unknownType(String workerType, int workers, double maxCapacity) {
    return new Sizing(workerType, workers, maxCapacity, maxCapacity, false);
  }

  public Sizing withoutMaxCapacity() {
    return new Sizing(workerType, numberOfWorkers, null, units, autoScaling);
  }

  /** The units in use while nothing runs. */
  public double idleUnits() {
    return autoScaling ? Math.min(SMALLEST_UNITS, units) : units;
  }

  private static double unitsOf(String workerType) {
    return Objects.requireNonNull(UNITS_PER_WORKER.get(workerType), workerType);
  }
}
