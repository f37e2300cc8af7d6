package io.dpuledger.analysis.capacity;

import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What ran at one hour of the week in all weeks.
 *
 * @param sessions the means of sessions of the hours, added up; a decimal, so that neither the
 *     order of the hours nor how they are split among tasks leaves a trace
 * @param units the means of units of the hours, added up
 */
public record WeekHourSums(
    BigDecimal sessions, int peakSessions, BigDecimal units, BigDecimal peakUnits)
    implements Serializable {
  private static final int DECIMALS = 6;

  // Figures of earlier nights were rounded twice: first to as many digits as Spark keeps of such a
  // quotient. They must not change.
  private static final int DECIMALS_AT_FIRST = 16;

  static WeekHourSums of(TableRow hour) {
    return new WeekHourSums(
        new BigDecimal(hour.requireReal(CapacityHourlyTable.MEAN_SESSIONS)),
        hour.requireInteger(CapacityHourlyTable.PEAK_SESSIONS),
        hour.requireDecimal(CapacityHourlyTable.MEAN_UNITS),
        hour.requireDecimal(CapacityHourlyTable.PEAK_UNITS));
  }

  WeekHourSums plus(WeekHourSums other) {
    return new WeekHourSums(
        sessions.add(other.sessions),
        Math.max(peakSessions, other.peakSessions),
        units.add(other.units),
        peakUnits.max(other.peakUnits));
  }

  /** On average of so many days. */
  double meanSessions(int days) {
    return sessions.doubleValue() / days;
  }

  /** On average of so many days. */
  BigDecimal meanUnits(int days) {
    return units
        .divide(BigDecimal.valueOf(days), DECIMALS_AT_FIRST, RoundingMode.HALF_UP)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
