package io.dpuledger.analysis.idletimeout;

/**
 * How the people of a group pause, for both terms of the cost. Expensive sessions weigh more: if
 * their users pause longer, unweighted curves would miss money.
 *
 * @param waiting each gap counting by its money per minute
 * @param interrupting each gap counting by what it costs to interrupt it
 */
record Curves(WaitingCurve waiting, CompetingRisksCurve interrupting) {
  private static final double NEGLIGIBLE = 1e-9;

  /**
   * What gaps that still last are expected to save from now on under a timeout, if they go on as
   * others did that lasted as long. Beyond the longest of these nothing is added.
   */
  double yetToSave(GapBin open, int timeoutMinutes, Interruption price) {
    int from = Math.max(open.minute(), timeoutMinutes);
    int until = open.timeoutMinutes();
    double lasting = waiting.lasting(open.minute());
    double interruptible = interrupting.lasting(open.minute());
    if (until <= from || lasting < NEGLIGIBLE || interruptible < NEGLIGIBLE) {
      return 0;
    }
    double minutes = (waiting.minutesUntil(until) - waiting.minutesUntil(from)) / lasting;
    double returns = (interrupting.returned(until) - interrupting.returned(from)) / interruptible;
    return open.ratePerMinute().doubleValue() * minutes
        - price.restartBill(open).doubleValue() * returns;
  }
}
