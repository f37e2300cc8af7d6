package io.dpuledger.analysis.breakdown;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What live sessions may still cost.
 *
 * @param sessions those whose exposure is known
 * @param unknown those whose exposure is not, and which are not in the cost
 */
record Exposure(BigDecimal cost, long sessions, long unknown) implements Serializable {
  static final Exposure NONE = new Exposure(BigDecimal.ZERO, 0, 0);

  Exposure plus(Exposure other) {
    return new Exposure(cost.add(other.cost), sessions + other.sessions, unknown + other.unknown);
  }
}
