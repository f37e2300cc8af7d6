package io.dpuledger.model;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How usage becomes money.
 *
 * @param discount the share that the site's contract takes off the list price, 0 to 1
 * @param minimum the least that a session which ran is billed for
 */
public record BillingTerms(BigDecimal discount, Duration minimum) {}
