package io.dpuledger.model.price;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent in a month.
 *
 * @param team null for all teams together
 * @param month null for every month that has none of its own
 */
public record Budget(
    @Nullable String team,
    @Nullable YearMonth month,
    BigDecimal amount,
    String billingCurrency,
    CostBasis basis) {}
