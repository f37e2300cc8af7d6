package io.dpuledger.model.price;

import java.math.BigDecimal;

/**
 * How far the ledger may be from the bill.
 *
 * @param share of the billed unit-hours of an account, region and unit on a day
 * @param unitHours the same in unit-hours; the larger of both counts
 * @param monthlyBias of the billed unit-hours of a month, where what is not explained is added up
 *     with its sign
 */
public record BillTolerance(BigDecimal share, BigDecimal unitHours, BigDecimal monthlyBias) {}
