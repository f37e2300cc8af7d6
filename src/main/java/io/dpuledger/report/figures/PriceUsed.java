package io.dpuledger.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price that some session of the period was valued at.
 *
 * @param source where the rate card has it from; null if today's card no longer has it
 */
public record PriceUsed(
    String region,
    String unit,
    BigDecimal pricePerUnitHour,
    String basis,
    @Nullable String source,
    long sessions,
    BigDecimal listCost) {}
