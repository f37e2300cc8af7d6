package io.dpuledger.recomputed;

import io.dpuledger.model.SessionCapacity;
import java.math.BigDecimal;

/** AWS's own figures as decimals; null where there is none or where no session can have it. */
final class Reported {
  private Reported() {}

  static BigDecimal executionSeconds(Sight sight) {
    return plausible(sight.executionTime(), SessionCapacity.MOST_SECONDS);
  }

  static BigDecimal unitSeconds(Sight sight) {
    return plausible(sight.dpuSeconds(), SessionCapacity.MOST_UNIT_SECONDS);
  }

  private static BigDecimal plausible(Double figure, double most) {
    boolean holds = figure != null && figure >= 0 && figure <= most;
    return holds ? Exact.seconds(BigDecimal.valueOf(figure)) : null;
  }
}
