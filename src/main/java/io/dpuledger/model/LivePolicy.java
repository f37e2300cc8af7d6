package io.dpuledger.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Which live sessions are called out.
 *
 * @param alertCost the cost so far above which one is, in its own currency
 */
public record LivePolicy(BigDecimal alertCost) implements Serializable {
  /** Whether a session of this cost so far is called out. */
  public boolean callsOut(BigDecimal costSoFar) {
    return costSoFar.compareTo(alertCost) > 0;
  }
}
