package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What idling cost between its bounds, estimated from sessions whose statements were read. It has a
 * period of its own, because estimates look back as far as recommendations do.
 *
 * @param point null if too little was seen of peers
 * @param basis how near the peers are that it needed
 * @param onTimeouts how much of the low, at most, is idle only if timeouts were idle timeouts
 */
public record IdleEstimate(
    UsagePeriod period,
    BigDecimal low,
    @Nullable BigDecimal point,
    BigDecimal high,
    String basis,
    BigDecimal onTimeouts) {}
