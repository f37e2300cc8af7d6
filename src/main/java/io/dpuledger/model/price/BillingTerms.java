package io.dpuledger.model.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How usage becomes money.
 *
 * @param discount the contract's discount as a share of the list price, 0 to 1
 * @param minimum the shortest time billed for a session that ran
 * @param fromBill whether closed bills of AWS set prices and discounts
 */
public record BillingTerms(BigDecimal discount, Duration minimum, boolean fromBill)
    implements Serializable {
  /** The share of the list price that remains after the discount. */
  public BigDecimal keptShare() {
    return BigDecimal.ONE.subtract(discount);
  }
}
