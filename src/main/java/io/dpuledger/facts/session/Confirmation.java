package io.dpuledger.facts.session;

import io.dpuledger.model.price.PriceBasis;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cost is confirmed: the session has ended, AWS reported its usage, and its price is
 * published, billed, or set in the rate card. Any other cost is an estimate.
 */
public final class Confirmation {
  private Confirmation() {}

  /** Whether the cost of a session is confirmed. */
  public static boolean of(
      @Nullable String lifecycle, @Nullable String usageBasis, @Nullable String priceBasis) {
    return Lifecycle.ENDED.equals(lifecycle)
        && Usage.REPORTED.equals(usageBasis)
        && (PriceBasis.LIST.name().equals(priceBasis)
            || PriceBasis.BILLED.name().equals(priceBasis)
            || PriceBasis.OVERRIDE.name().equals(priceBasis));
  }
}
