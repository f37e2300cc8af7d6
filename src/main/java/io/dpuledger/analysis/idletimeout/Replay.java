package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a timeout would have done to gaps that were seen, wherever it is lower than the session's
 * own. This is arithmetic, no estimate: a gap runs until it ends or the timeout does it, and who
 * returns later restarts and goes on with the same work.
 *
 * <p>Raising a timeout cannot be replayed, for nobody saw what came after the lower one; such gaps
 * are counted and left out.
 *
 * @param savedSeconds session seconds that would not have been billed
 * @param saving the money for them, less the bill for restarts
 * @param interruptions returns that would have found no session
 * @param gapsRaised gaps whose timeout would have become longer
 */
public record Replay(long savedSeconds, BigDecimal saving, long interruptions, long gapsRaised) {

  /** Replays gaps, one by one, under another timeout. */
  public static Replay of(List<Gap> gaps, long timeoutSeconds, Interruption price) {
    long savedSeconds = 0;
    long interruptions = 0;
    long raised = 0;
    BigDecimal billedByTheMinute = BigDecimal.ZERO;
    BigDecimal restarts = BigDecimal.ZERO;
    for (Gap gap : gaps) {
      if (gap.timeoutSeconds() < timeoutSeconds) {
        raised++;
        continue;
      }
      long saved = Math.max(0, Math.min(gap.seconds(), gap.timeoutSeconds()) - timeoutSeconds);
      savedSeconds += saved;
      billedByTheMinute =
          billedByTheMinute.add(gap.costPerMinute().multiply(BigDecimal.valueOf(saved)));
      if (saved > 0 && gap.returnedAfter(timeoutSeconds)) {
        interruptions++;
        restarts = restarts.add(price.restartBill(gap));
      }
    }
    // Rounded once, so that the saving does not depend on how many gaps it comes from.
    BigDecimal saving =
        billedByTheMinute
            .subtract(restarts.multiply(BigDecimal.valueOf(60)))
            .divide(BigDecimal.valueOf(60), Amounts.DECIMALS, RoundingMode.HALF_UP);
    return new Replay(savedSeconds, saving, interruptions, raised);
  }
}
