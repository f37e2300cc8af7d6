package io.dpuledger.analysis.sparkcost;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a list cost was paid for. The parts add up to it.
 *
 * @param nothingRan while neither a statement nor a Spark job ran: the idle cost at least
 * @param statementOpen while a statement was open and no job ran
 * @param slotsIdle while jobs ran: task slots without a task
 * @param slotsBusy task slots that ran tasks
 * @param driver while jobs ran: the worker of the driver
 * @param minimumCharge due only to the billing minimum
 * @param unknown of which none of these is known
 */
public record SparkCostParts(
    BigDecimal nothingRan,
    BigDecimal statementOpen,
    BigDecimal slotsIdle,
    BigDecimal slotsBusy,
    BigDecimal driver,
    BigDecimal minimumCharge,
    BigDecimal unknown)
    implements Serializable {
  public static final SparkCostParts NOTHING =
      new SparkCostParts(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  /** The list cost. */
  public BigDecimal sum() {
    return all().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** All task slots while jobs ran, with and without a task. */
  public BigDecimal slots() {
    return slotsBusy.add(slotsIdle);
  }

  /** Each part, in the order above. */
  public List<BigDecimal> all() {
    return List.of(nothingRan, statementOpen, slotsIdle, slotsBusy, driver, minimumCharge, unknown);
  }

  /** The parts of both. */
  public SparkCostParts plus(SparkCostParts other) {
    return new SparkCostParts(
        nothingRan.add(other.nothingRan),
        statementOpen.add(other.statementOpen),
        slotsIdle.add(other.slotsIdle),
        slotsBusy.add(other.slotsBusy),
        driver.add(other.driver),
        minimumCharge.add(other.minimumCharge),
        unknown.add(other.unknown));
  }
}
