package io.dpuledger.report;

import java.math.BigDecimal;

/** A price that some session of the period was valued at. */
public record PriceUsed(
    String region,
    String unit,
    BigDecimal pricePerUnitHour,
    String basis,
    long sessions,
    BigDecimal listCost) {}
