package io.dpuledger.facts.session;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a session was idle, and how well that is known.
 *
 * @param isProtected whether its idle timeout can take effect before its lifetime ends
 * @param ending how it ended, or its lifecycle; null if it ended and AWS returned no status
 * @param costSeen the part of the minimum idle cost that statements show
 * @param exposureCost what it may still cost; null if it is not live, or has no price or capacity
 */
public record Grade(
    String evidence,
    boolean isProtected,
    @Nullable String ending,
    String timeoutClass,
    @Nullable BigDecimal secondsLow,
    @Nullable BigDecimal secondsHigh,
    @Nullable BigDecimal unitHoursLow,
    @Nullable BigDecimal unitHoursHigh,
    @Nullable BigDecimal costSeen,
    @Nullable BigDecimal costLow,
    @Nullable BigDecimal costHigh,
    @Nullable BigDecimal exposureCost) {}
