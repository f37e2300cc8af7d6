package io.dpuledger.report.figures;

import java.math.BigDecimal;

/** Billed hours of one unit: DPU or M-DPU. */
public record UnitHours(String unit, BigDecimal hours) {}
