package io.dpuledger.facts.day;

import io.dpuledger.facts.session.Decimals;
import java.math.BigDecimal;

/**
 * A figure of a session split into disjoint parts, all with six decimals.
 *
 * @param idle the part in time that is idle at least
 * @param unknown the part in unknown time
 * @param busy the part in busy time
 * @param minimum the part due to the billing minimum, which goes to the first slice
 */
record FigureParts(BigDecimal idle, BigDecimal unknown, BigDecimal busy, BigDecimal minimum) {

  static FigureParts of(
      BigDecimal all, BigDecimal minimum, BigDecimal idleLow, BigDecimal idleHigh) {
    return new FigureParts(
        idleLow, idleHigh.subtract(idleLow), all.subtract(minimum).subtract(idleHigh), minimum);
  }

  BigDecimal ofSlice(Share share) {
    return untilEnd(share).subtract(untilStart(share));
  }

  BigDecimal untilEnd(Share share) {
    return share
        .untilEnd(idle, Decimals.MONEY, PassedTime::idle)
        .add(share.untilEnd(unknown, Decimals.MONEY, PassedTime::unknown))
        .add(share.untilEnd(busy, Decimals.MONEY, PassedTime::busy))
        .add(minimum);
  }

  BigDecimal untilStart(Share share) {
    BigDecimal parts =
        share
            .untilStart(idle, Decimals.MONEY, PassedTime::idle)
            .add(share.untilStart(unknown, Decimals.MONEY, PassedTime::unknown))
            .add(share.untilStart(busy, Decimals.MONEY, PassedTime::busy));
    return share.isFirst() ? parts : parts.add(minimum);
  }
}
