package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * The timeout that a group's gaps speak for, at the configured price of an interruption.
 *
 * @param timeoutMinutes the best that people can remember, or the longer one that is best at twice
 *     the price
 * @param relativeCost its cost less that of today; negative if it saves
 * @param exactMinutes where the curve is lowest, whatever people can remember
 * @param snappingRegret what {@code timeoutMinutes} costs more than that
 * @param todayCost what waiting and interrupting cost today
 * @param moves whether it saves enough to change anything
 */
public record Optimum(
    int timeoutMinutes,
    BigDecimal relativeCost,
    int exactMinutes,
    BigDecimal snappingRegret,
    BigDecimal todayCost,
    boolean moves) {}
