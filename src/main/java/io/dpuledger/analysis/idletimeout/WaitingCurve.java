package io.dpuledger.analysis.idletimeout;

/**
 * How long a gap is waited for under each timeout: the area under the share that still lasts. It is
 * exact within a minute too, since bins know how long their gaps lasted.
 */
final class WaitingCurve {
  private final MinuteSeries minutesUntil;
  private final int horizon;

  private WaitingCurve(double[] minutesUntil, int horizon) {
    this.minutesUntil = new MinuteSeries(minutesUntil);
    this.horizon = horizon;
  }

  /**
   * @param departures by money per minute, so that an average is one of money
   */
  static WaitingCurve of(Departures departures) {
    GapCurve curve = GapCurve.of(departures);
    double[] atRisk = departures.atRisk();
    double[] area = new double[departures.last() + 1];
    for (int minute = 1; minute < area.length; minute++) {
      Leaving leaving = departures.in(minute);
      double lastsOn = atRisk[minute + 1] + leaving.censored().doubleValue();
      double waited = lastsOn + leaving.waitedSince(minute - 1);
      area[minute] = area[minute - 1] + curve.lasting(minute - 1) * waited / atRisk[minute];
    }
    return new WaitingCurve(area, curve.horizon());
  }

  /**
   * How long a gap is waited for on average, in minutes, under such a timeout. Beyond the horizon
   * nothing is known and nothing is added, so a saving there is understated, never made up.
   */
  double minutesUntil(double timeoutMinutes) {
    return minutesUntil.at(timeoutMinutes);
  }

  /** Until when the gaps tell what happens: the longest one, or for ever if none goes on. */
  int horizon() {
    return horizon;
  }
}
