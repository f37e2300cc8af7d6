package io.dpuledger.report.words;

import io.dpuledger.report.figures.ClosedMonth;
import java.math.RoundingMode;

/** Says in words what became of a month that was reported. */
public final class MonthText {
  private static final int CENTS = 2;

  private MonthText() {}

  public static String name(ClosedMonth closed) {
    return OutlookText.month(closed.month());
  }

  /** What came to light since, to the cent. */
  static String restated(String currency, ClosedMonth closed) {
    return isRestated(closed)
        ? "restated by " + OutlookText.change(currency, closed.restatedBy())
        : "as reported";
  }

  private static boolean isRestated(ClosedMonth closed) {
    return closed.restatedBy().setScale(CENTS, RoundingMode.HALF_UP).signum() != 0;
  }
}
