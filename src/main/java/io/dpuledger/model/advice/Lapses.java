package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * How sessions of one setup were used wrongly, whatever their settings.
 *
 * @param orphaned sessions of dbt that were open after the last statement of their run
 * @param duplicate sessions of one owner at the same time
 * @param waits statements that waited to run
 * @param failed sessions that ran and failed, by the class of failure
 */
public record Lapses(
    Avoidable orphaned, Avoidable duplicate, Waits waits, Map<String, Failures> failed) {
  public static final Lapses NONE =
      new Lapses(Avoidable.NONE, Avoidable.NONE, Waits.NONE, Map.of());

  public Lapses {
    failed = Map.copyOf(failed);
  }

  /**
   * Statements that polls saw waiting.
   *
   * @param sessions how many sessions they belong to
   * @param millis how long they waited, at least
   */
  public record Waits(long sessions, long statements, long millis) {
    public static final Waits NONE = new Waits(0, 0, 0);

    /** Both together. */
    public Waits plus(Waits other) {
      return new Waits(
          sessions + other.sessions, statements + other.statements, millis + other.millis);
    }
  }

  /**
   * Sessions that failed.
   *
   * @param idleCostHigh what can have idled of their cost
   */
  public record Failures(long sessions, BigDecimal listCost, BigDecimal idleCostHigh) {
    /** Both together. */
    public Failures plus(Failures other) {
      return new Failures(
          sessions + other.sessions,
          listCost.add(other.listCost),
          idleCostHigh.add(other.idleCostHigh));
    }
  }

  /** Both together. */
  public Lapses plus(Lapses other) {
    Map<String, Failures> both = new HashMap<>();
    both.putAll(failed);
    other.failed.forEach((why, failures) -> both.merge(why, failures, Failures::plus));
    return new Lapses(
        orphaned.plus(other.orphaned),
        duplicate.plus(other.duplicate),
        waits.plus(other.waits),
        both);
  }

  /** Those of some setups together. */
  public static Lapses of(Iterable<SessionSetup> setups) {
    Lapses sum = NONE;
    for (SessionSetup setup : setups) {
      sum = sum.plus(setup.lapses());
    }
    return sum;
  }
}
