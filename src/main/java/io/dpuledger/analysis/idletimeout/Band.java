package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * Where the amount of sessions like these lies on average, nine in ten times. What the very next
 * ones will do varies more.
 */
public record Band(BigDecimal low, BigDecimal point, BigDecimal high) {}
