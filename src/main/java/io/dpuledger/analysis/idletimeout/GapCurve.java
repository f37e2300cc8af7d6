package io.dpuledger.analysis.idletimeout;

/**
 * How gaps go on and how they end, where timeouts hide the end of some: the share that still lasts
 * (Kaplan-Meier) and the share that ended by a return (Aalen-Johansen), each gap counting by its
 * weight. At the end of a minute both are what single gaps would give, for nothing is hidden within
 * one.
 */
final class GapCurve {
  private final MinuteSeries lasting;
  private final MinuteSeries returned;
  private final int last;

  private GapCurve(double[] lasting, double[] returned) {
    this.lasting = new MinuteSeries(lasting);
    this.returned = new MinuteSeries(returned);
    this.last = lasting.length - 1;
  }

  static GapCurve of(Departures departures) {
    double[] atRisk = departures.atRisk();
    double[] lasting = new double[departures.last() + 1];
    double[] returned = new double[departures.last() + 1];
    double lastingBefore = 1;
    double returnedBefore = 0;
    for (int minute = 0; minute < lasting.length; minute++) {
      Leaving leaving = departures.in(minute);
      // A gap that timed out at an instant was still at risk of a return at that instant.
      double lastsOn = atRisk[minute + 1] + leaving.censored().doubleValue();
      double scale = atRisk[minute] > 0 ? lastingBefore / atRisk[minute] : 0;
      returned[minute] = returnedBefore + scale * leaving.returned().doubleValue();
      lasting[minute] = atRisk[minute] > 0 ? scale * lastsOn : lastingBefore;
      lastingBefore = lasting[minute];
      returnedBefore = returned[minute];
    }
    return new GapCurve(lasting, returned);
  }

  /** The share of gaps that last longer. */
  double lasting(double minutes) {
    return lasting.at(minutes);
  }

  /** The share of gaps that ended by a return until then. */
  double returned(double minutes) {
    return returned.at(minutes);
  }

  /** Until when the gaps tell what happens: the longest one, or for ever if none goes on. */
  int horizon() {
    return lasting.last() < 1e-9 ? Integer.MAX_VALUE : last;
  }
}
