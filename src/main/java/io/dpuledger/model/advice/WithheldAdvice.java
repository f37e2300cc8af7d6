package io.dpuledger.model.advice;

import java.math.BigDecimal;

/** Why nothing is recommended for a group where something might be. */
public record WithheldAdvice(
    Recommendation.Kind kind,
    SessionProfile.Scope scope,
    String billingCurrency,
    long sessions,
    BigDecimal listCost,
    String reason) {}
