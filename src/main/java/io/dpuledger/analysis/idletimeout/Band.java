package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * The range of the mean amount of sessions like these, nine in ten times. What the very next ones
 * will do varies more.
 */
public record Band(BigDecimal low, BigDecimal point, BigDecimal high) {}
