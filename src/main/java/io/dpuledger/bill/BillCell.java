package io.dpuledger.bill;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Usage that AWS meters and prices alike.
 *
 * @param capacityUnit DPU or M-DPU
 * @param listUnitPrice the list rate of a unit-hour; null if the bill does not have one
 */
public record BillCell(
    String accountId, String region, String capacityUnit, @Nullable BigDecimal listUnitPrice)
    implements Serializable {}
