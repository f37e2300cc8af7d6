package io.dpuledger.report.opening;

import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.WeekText;
import java.math.BigDecimal;
import java.util.List;

/** When most sessions ran, and when the fleet is usually busiest. */
public final class CapacityOpening {
  private CapacityOpening() {}

  public static String of(LedgerReport report) {
    List<Capacity.Peak> peaks = report.capacity().peaks();
    String busiest = busiest(report.capacity().week());
    if (peaks.isEmpty()) {
      return busiest.isEmpty() ? "" : Phrases.capital(busiest) + ".";
    }
    Capacity.Peak most = peaks.get(0);
    return "In one account and region, at most %s at once, on %s%s."
        .formatted(
            Phrases.count(most.sessions(), "session") + " ran",
            Phrases.minute(most.at()),
            busiest.isEmpty() ? "" : "; over all of them, " + busiest);
  }

  private static String busiest(List<List<BigDecimal>> week) {
    BigDecimal most = BigDecimal.ZERO;
    String when = "";
    for (int day = 0; day < week.size(); day++) {
      for (int hour = 0; hour < week.get(day).size(); hour++) {
        if (week.get(day).get(hour).compareTo(most) > 0) {
          most = week.get(day).get(hour);
          when = WeekText.days().get(day) + " " + WeekText.hours().get(hour);
        }
      }
    }
    return when.isEmpty()
        ? ""
        : "the busiest hour of the week is %s UTC, with %s sessions on average"
            .formatted(when, WeekText.mean(most));
  }
}
