package io.dpuledger.model.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How usage becomes money.
 *
 * @param discount the share that the site's contract takes off the list price, 0 to 1
 * @param minimum the least that a session which ran is billed for
 */
public record BillingTerms(BigDecimal discount, Duration minimum) implements Serializable {
  /** The share of the list price that the discount leaves. */
  public BigDecimal keptShare() {
    return BigDecimal.ONE.subtract(discount);
  }
}
