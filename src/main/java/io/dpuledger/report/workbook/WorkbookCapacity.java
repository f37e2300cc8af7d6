package io.dpuledger.report.workbook;

import io.dpuledger.model.FailureClass;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.words.LimitText;
import io.dpuledger.report.words.WeekText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets of when the fleet runs and what it runs into. */
final class WorkbookCapacity {
  private WorkbookCapacity() {}

  /** Sessions on average in an hour of the week. */
  private record Hour(String day, String hour, BigDecimal sessions) {}

  static Sheet<?> week(Capacity capacity) {
    return Sheet.of("Week", hours(capacity.week()))
        .text("Day", Hour::day)
        .text("Hour (UTC)", Hour::hour)
        .column("Sessions on average", hour -> Cell.hours(hour.sessions()));
  }

  static Sheet<?> peaks(Capacity capacity) {
    return Sheet.of("Peaks", capacity.peaks())
        .text("Account", Capacity.Peak::accountId)
        .text("Region", Capacity.Peak::region)
        .time("When (UTC)", Capacity.Peak::at)
        .count("Sessions", Capacity.Peak::sessions)
        .column("Units, at most", peak -> Cell.hours(peak.units()))
        .text("Unit", Capacity.Peak::unit);
  }

  static Sheet<?> limits(Capacity capacity) {
    Sheet<Capacity.Limit> sheet =
        Sheet.of("Quotas and failures", capacity.limits())
            .text("Account", Capacity.Limit::accountId)
            .text("Region", Capacity.Limit::region)
            .text("Unit", Capacity.Limit::unit)
            .column("Quota", limit -> amount(limit.quota()))
            .column("Seconds above 80 % of it", limit -> amount(limit.secondsNearQuota()))
            .count("Started", Capacity.Limit::started)
            .count("Failed", Capacity.Limit::allFailed);
    for (FailureClass one : LimitText.classes()) {
      sheet.count("Failed, " + LimitText.name(one), limit -> limit.failed(one));
    }
    return sheet;
  }

  private static Cell amount(@Nullable BigDecimal number) {
    return number == null ? Cell.empty() : Cell.hours(number);
  }

  private static List<Hour> hours(List<List<BigDecimal>> week) {
    List<Hour> hours = new ArrayList<>();
    for (int day = 0; day < week.size(); day++) {
      for (int hour = 0; hour < week.get(day).size(); hour++) {
        hours.add(
            new Hour(
                WeekText.days().get(day), WeekText.hours().get(hour), week.get(day).get(hour)));
      }
    }
    return hours;
  }
}
