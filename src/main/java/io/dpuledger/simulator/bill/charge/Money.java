package io.dpuledger.simulator.bill.charge;

import java.math.BigDecimal;

/**
 * The same charge at three prices.
 *
 * @param list at public rates
 * @param unblended at private rates
 * @param net after all discounts: what the invoice has
 */
public record Money(BigDecimal list, BigDecimal unblended, BigDecimal net) {
  /** Nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Money that is no usage, such as a credit, and so has no list price. */
  public static Money unlisted(BigDecimal amount) {
    return new Money(BigDecimal.ZERO, amount, amount);
  }

  /** The sum. */
  public Money plus(Money other) {
    return new Money(list.add(other.list), unblended.add(other.unblended), net.add(other.net));
  }
}
