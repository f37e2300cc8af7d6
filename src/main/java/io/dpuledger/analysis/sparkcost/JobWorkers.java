package io.dpuledger.analysis.sparkcost;

import io.dpuledger.analysis.sparkuse.LoggedSession.SlotUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a session while Spark jobs ran, as worker-milliseconds. One of the workers is the
 * driver's, unless the log has as many executors as there are workers.
 *
 * @param driver of the driver's own worker
 * @param others of the workers with executors; of a session of fixed size, also of those that had
 *     none
 * @param busy of these, with tasks on all slots
 */
record JobWorkers(BigDecimal driver, BigDecimal others, BigDecimal busy) {
  private static final int DIGITS = 9;

  /**
   * Of a session of fixed size: all of its workers, all the time.
   *
   * @param workers null if unknown: then the driver's and one for each executor
   * @param millis time with a job
   */
  static JobWorkers ofFixedSize(SlotUse slots, @Nullable Integer workers, BigDecimal millis) {
    int all = workers == null || workers <= 0 ? slots.executors() + 1 : workers;
    int driver = driver(slots, all);
    int others = all - driver;
    // There is more than one executor on a worker if there are more than workers.
    int executorsOfAll = Math.max(slots.executors(), others);
    BigDecimal executors = executors(slots, slots.busyMillis());
    return new JobWorkers(
        millis.multiply(BigDecimal.valueOf(driver)),
        millis.multiply(BigDecimal.valueOf(others)),
        executorsOfAll == 0
            ? BigDecimal.ZERO
            : quotient(executors.multiply(BigDecimal.valueOf(others)), executorsOfAll));
  }

  /** Of an auto-scaled session: those that its log has. */
  static JobWorkers ofAutoScaled(SlotUse slots, int workers, BigDecimal millis) {
    return new JobWorkers(
        millis.multiply(BigDecimal.valueOf(driver(slots, workers))),
        executors(slots, slots.jobMillis()),
        executors(slots, slots.busyMillis()));
  }

  private static int driver(SlotUse slots, int workers) {
    return slots.executors() >= workers ? 0 : 1;
  }

  /** Executors × milliseconds for slots × milliseconds. */
  private static BigDecimal executors(SlotUse slots, long slotMillis) {
    return slots.most() == 0
        ? BigDecimal.ZERO
        : quotient(
            BigDecimal.valueOf(slotMillis).multiply(BigDecimal.valueOf(slots.executors())),
            slots.most());
  }

  private static BigDecimal quotient(BigDecimal dividend, int divisor) {
    return dividend.divide(BigDecimal.valueOf(divisor), DIGITS, RoundingMode.HALF_UP);
  }

  /** Of all of them. */
  BigDecimal all() {
    return driver.add(others);
  }

  /** The cost of the driver's. */
  BigDecimal driverCost(BigDecimal cost) {
    return all().signum() == 0 ? BigDecimal.ZERO : PaidTime.share(cost, driver, all());
  }

  /** The cost of busy slots, of a cost without the driver's. */
  BigDecimal busyCost(BigDecimal cost) {
    return others.signum() == 0 ? BigDecimal.ZERO : PaidTime.share(cost, busy, others);
  }
}
