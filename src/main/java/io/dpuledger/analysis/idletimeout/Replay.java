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
 * @param timeouts gaps that the timeout would have ended, and their own would not or later
 * @param gapsRaised gaps whose timeout would have become longer
 */
public record Replay(
    long savedSeconds, BigDecimal saving, long interruptions, long timeouts, long gapsRaised) {

  /** Replays gaps under another timeout for all of them. */
  public static Replay of(List<GapBin> gaps, int timeoutMinutes, Interruption price) {
    long savedSeconds = 0;
    long interruptions = 0;
    long timeouts = 0;
    long raised = 0;
    BigDecimal saving = BigDecimal.ZERO;
    BigDecimal timeout = BigDecimal.valueOf(timeoutMinutes);
    for (GapBin bin : gaps) {
      if (bin.timeoutMinutes() < timeoutMinutes) {
        raised += bin.count();
      } else if (bin.reachesBeyond(timeoutMinutes)) {
        timeouts += bin.timeoutMinutes() > timeoutMinutes ? bin.count() : 0;
        savedSeconds += bin.seconds() - 60L * timeoutMinutes * bin.count();
        saving = saving.add(bin.waited()).subtract(bin.ratePerMinute().multiply(timeout));
      }
      if (bin.returnedAfter(timeoutMinutes)) {
        interruptions += bin.count();
        saving = saving.subtract(price.restartBill(bin));
      }
    }
    // Rounded once, so that the saving does not depend on how many gaps it comes from.
    return new Replay(
        savedSeconds,
        saving.setScale(Amounts.DECIMALS, RoundingMode.HALF_UP),
        interruptions,
        timeouts,
        raised);
  }
}
