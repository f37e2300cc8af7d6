package io.dpuledger.model.price;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly budget.
 *
 * @param team null for all teams together
 * @param month null for every month without its own budget
 */
public record Budget(
    @Nullable String team,
    @Nullable YearMonth month,
    BigDecimal amount,
    String billingCurrency,
    CostBasis basis) {}
