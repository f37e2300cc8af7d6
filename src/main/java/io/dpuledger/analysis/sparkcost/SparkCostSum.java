package io.dpuledger.analysis.sparkcost;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the cost of some sessions was paid for.
 *
 * @param parts of the cost of those with an event log
 * @param unknown the unknown part by its reason
 * @param sessions with an event log and a cost
 * @param withoutCost with an event log, but without a known cost
 * @param withoutLog without an event log
 * @param costWithoutLog of these, as far as it is known
 */
public record SparkCostSum(
    SparkCostParts parts,
    Map<UnknownReason, BigDecimal> unknown,
    long sessions,
    long withoutCost,
    long withoutLog,
    BigDecimal costWithoutLog)
    implements Serializable {
  public static final SparkCostSum NOTHING =
      new SparkCostSum(SparkCostParts.NOTHING, Map.of(), 0, 0, 0, BigDecimal.ZERO);
  static final SparkCostSum WITHOUT_COST =
      new SparkCostSum(SparkCostParts.NOTHING, Map.of(), 0, 1, 0, BigDecimal.ZERO);

  public SparkCostSum {
    unknown = Map.copyOf(unknown);
  }

  static SparkCostSum of(SessionCost cost) {
    UnknownReason reason = cost.reason();
    return new SparkCostSum(
        cost.parts(),
        reason == null ? Map.of() : Map.of(reason, cost.parts().unknown()),
        1,
        0,
        0,
        BigDecimal.ZERO);
  }

  static SparkCostSum withoutLog(BigDecimal cost) {
    return new SparkCostSum(SparkCostParts.NOTHING, Map.of(), 0, 0, 1, cost);
  }

  /** What is unknown for one reason. */
  public BigDecimal unknownBecauseOf(UnknownReason reason) {
    return unknown.getOrDefault(reason, BigDecimal.ZERO);
  }

  /** Of both. */
  public SparkCostSum plus(SparkCostSum other) {
    Map<UnknownReason, BigDecimal> both = new EnumMap<>(UnknownReason.class);
    both.putAll(unknown);
    other.unknown.forEach((reason, cost) -> both.merge(reason, cost, BigDecimal::add));
    return new SparkCostSum(
        parts.plus(other.parts),
        both,
        sessions + other.sessions,
        withoutCost + other.withoutCost,
        withoutLog + other.withoutLog,
        costWithoutLog.add(other.costWithoutLog));
  }
}
