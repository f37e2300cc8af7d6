package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What was seen on days on which statements were read often enough, and what is not known of any
 * day.
 */
public record MeasuredDays(
    Map<TargetDay, Integer> polledHours,
    Map<MeasuredProfile.Cell, Measured> measured,
    Map<UnknownProfile.Cell, BigDecimal> unknown) {

  /** Who reads at night only sees what was forgotten. */
  boolean isMeasured(TargetDay day) {
    return isMeasured(Integer.bitCount(polledHours.getOrDefault(day, 0)));
  }

  /** Whether statements that were read at so many hours of a day were read by the hour. */
  public static boolean isMeasured(int hours) {
    return hours >= PeerDays.LEAST_HOURS;
  }

  /** In the same order each night. */
  List<Map.Entry<MeasuredProfile.Cell, Measured>> cells(String currency) {
    return measured.entrySet().stream()
        .filter(cell -> cell.getKey().currency().equals(currency))
        .filter(cell -> isMeasured(cell.getKey().day()))
        .sorted(Map.Entry.comparingByKey(MeasuredProfile.Cell.ORDER))
        .toList();
  }
}
