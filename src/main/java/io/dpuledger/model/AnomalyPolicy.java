package io.dpuledger.model;

import java.math.BigDecimal;

/**
 * When a day's spend is worth a look.
 *
 * @param minimumCost what a day must cost more than expected
 */
public record AnomalyPolicy(BigDecimal minimumCost) {}
