package io.dpuledger.model;

import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;

/** The most units that may run in an account and region at a time, as AWS granted it. */
public record CapacityQuota(String accountId, String region, CapacityUnit unit, BigDecimal units) {}
