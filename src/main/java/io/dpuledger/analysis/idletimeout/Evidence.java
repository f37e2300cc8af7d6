package io.dpuledger.analysis.idletimeout;

import java.util.List;

/**
 * The gaps of a group, or of a wider group around it.
 *
 * @param scope what the group is called, as people should read it
 */
public record Evidence(String scope, List<Gap> gaps) {
  public Evidence {
    gaps = List.copyOf(gaps);
  }

  /** Whether the group has seen enough to speak for this timeout. */
  boolean supports(Optimum optimum, CurvePolicy policy) {
    if (gaps.size() < policy.minimumGaps()) {
      return false;
    }
    // A timeout that nobody returns after looks free of interruptions also where nobody looked.
    // Leaving things as they are interrupts nobody who is not interrupted today.
    return !optimum.moves()
        || returnsBeyond(optimum.timeoutMinutes() * 60L) >= policy.minimumReturnsBeyond();
  }

  private long returnsBeyond(long seconds) {
    return gaps.stream().filter(gap -> gap.returnedAfter(seconds)).count();
  }
}
