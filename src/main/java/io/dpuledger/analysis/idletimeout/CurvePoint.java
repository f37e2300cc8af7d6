package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;

/**
 * One timeout on the curve of one price of interruptions.
 *
 * @param restartFactor by how much the price of an interruption is multiplied
 * @param relativeCost what the timeout costs more than today's
 * @param replay what it would have done to the gaps that were seen
 * @param gaps how many gaps the curve stands on
 * @param isOptimum whether it is the best; at most one point per factor
 */
public record CurvePoint(
    int timeoutMinutes,
    double restartFactor,
    BigDecimal relativeCost,
    Replay replay,
    long gaps,
    boolean isOptimum) {}
