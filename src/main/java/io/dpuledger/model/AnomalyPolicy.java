package io.dpuledger.model;

import java.math.BigDecimal;

/**
 * When a day's spend is an anomaly.
 *
 * @param minimumCost how much more than expected a day must cost
 */
public record AnomalyPolicy(BigDecimal minimumCost) {}
