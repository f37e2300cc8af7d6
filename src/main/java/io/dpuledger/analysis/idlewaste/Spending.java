package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What sessions that are alike used and cost in the period; money is null without a price.
 *
 * @param ending how they ended
 * @param evidence how well it is known how long they idled
 */
public record Spending(
    Labels labels,
    String ending,
    String evidence,
    @Nullable String currency,
    BigDecimal unitHours,
    @Nullable BigDecimal listCost,
    @Nullable BigDecimal idleCostLow,
    @Nullable BigDecimal idleCostHigh) {}
