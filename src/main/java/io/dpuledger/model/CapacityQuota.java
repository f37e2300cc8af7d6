package io.dpuledger.model;

import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;

/** The most units that may run at the same time in an account and region, as granted by AWS. */
public record CapacityQuota(String accountId, String region, CapacityUnit unit, BigDecimal units) {}
