package io.dpuledger.report.figures;

import java.math.BigDecimal;

/** The spend whose idle share is known equally well. */
public record EvidenceSpend(
    String evidence, BigDecimal listCost, BigDecimal idleCostLow, BigDecimal idleCostHigh)
    implements Spend {}
