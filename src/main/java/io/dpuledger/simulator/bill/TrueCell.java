package io.dpuledger.simulator.bill;

import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;

/**
 * Usage that AWS prices alike, and that the rate card prices alike.
 *
 * @param rate what AWS charges for a unit-hour
 * @param cardRate what the rate card says
 */
public record TrueCell(
    String accountId, String region, CapacityUnit unit, BigDecimal rate, BigDecimal cardRate) {}
