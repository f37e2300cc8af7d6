package io.dpuledger.analysis.movers;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a team used of one capacity unit in a period.
 *
 * @param sessions those with a part in it
 * @param seconds how long they ran in it, added up
 */
public record PeriodUsage(long sessions, BigDecimal seconds, BigDecimal unitHours, BigDecimal cost)
    implements Serializable {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(6);

  static final PeriodUsage NONE = new PeriodUsage(0, NOTHING, NOTHING, NOTHING);

  PeriodUsage plus(PeriodUsage other) {
    return new PeriodUsage(
        sessions + other.sessions,
        seconds.add(other.seconds),
        unitHours.add(other.unitHours),
        cost.add(other.cost));
  }

  /** Whether there is something of everything. */
  boolean isWhole() {
    return sessions > 0 && seconds.signum() > 0 && unitHours.signum() > 0 && cost.signum() > 0;
  }

  double hoursPerSession() {
    return seconds.doubleValue() / 3600 / sessions;
  }

  /** On average of the time that they ran; the billing minimum makes it more. */
  double units() {
    return unitHours.doubleValue() / (seconds.doubleValue() / 3600);
  }

  double price() {
    return cost.doubleValue() / unitHours.doubleValue();
  }
}
