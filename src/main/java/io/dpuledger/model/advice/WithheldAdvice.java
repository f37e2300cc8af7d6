package io.dpuledger.model.advice;

import java.math.BigDecimal;

/** Why nothing is recommended for a group with potential savings. */
public record WithheldAdvice(
    Recommendation.Kind kind,
    SessionProfile.Scope scope,
    String billingCurrency,
    long sessions,
    BigDecimal listCost,
    String reason) {}
