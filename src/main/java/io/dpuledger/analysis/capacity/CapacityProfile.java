package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what ran at each hour of the week, over the hours of a period. */
public record CapacityProfile(UsagePeriod period)
    implements KeyedProfile<CapacityProfile.WeekHour, WeekHourSums> {
  private static final long MICROS_AN_HOUR = 3_600_000_000L;
  private static final int HOURS_A_DAY = 24;
  private static final int DAYS_A_WEEK = 7;

  /** 1970-01-01 was a Thursday, the fourth day of its week. */
  private static final int FIRST_WEEKDAY = 3;

  /**
   * An hour of the week, somewhere.
   *
   * @param weekday 1 for Monday
   */
  public record WeekHour(
      int weekday,
      int hour,
      @Nullable String accountId,
      @Nullable String region,
      @Nullable String capacityUnit)
      implements Serializable {
    static final Comparator<WeekHour> ORDER =
        TextOrder.by(WeekHour::accountId)
            .thenComparing(TextOrder.by(WeekHour::region))
            .thenComparing(TextOrder.by(WeekHour::capacityUnit))
            .thenComparingInt(WeekHour::weekday)
            .thenComparingInt(WeekHour::hour);
  }

  /** Says when in the week the fleet runs. */
  public static Analysis analysis() {
    return Analysis.of(
        CapacityProfileTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          CapacityProfile profile = new CapacityProfile(night.knownPeriod());
          var hours = scans.ask(CapacityHourlyTable.SCHEMA, night.knownPeriod()::contains, profile);
          return () -> profile.rows(hours.get());
        });
  }

  @Override
  public List<String> columns() {
    return List.of(
        CapacityHourlyTable.USAGE_DATE,
        CapacityHourlyTable.HOUR_START,
        CapacityHourlyTable.ACCOUNT_ID,
        CapacityHourlyTable.REGION,
        CapacityHourlyTable.CAPACITY_UNIT,
        CapacityHourlyTable.MEAN_SESSIONS,
        CapacityHourlyTable.PEAK_SESSIONS,
        CapacityHourlyTable.MEAN_UNITS,
        CapacityHourlyTable.PEAK_UNITS);
  }

  @Override
  public HashMap<WeekHour, WeekHourSums> add(HashMap<WeekHour, WeekHourSums> sum, TableRow row) {
    String day = row.requireText(CapacityHourlyTable.USAGE_DATE);
    if (period.contains(day)) {
      sum.merge(weekHour(row), WeekHourSums.of(row), WeekHourSums::plus);
    }
    return sum;
  }

  private static WeekHour weekHour(TableRow row) {
    long micros = row.requireMicros(CapacityHourlyTable.HOUR_START);
    long hour = Math.floorDiv(micros, MICROS_AN_HOUR);
    long day = Math.floorDiv(hour, HOURS_A_DAY);
    return new WeekHour(
        Math.floorMod(day + FIRST_WEEKDAY, DAYS_A_WEEK) + 1,
        Math.floorMod(hour, HOURS_A_DAY),
        row.text(CapacityHourlyTable.ACCOUNT_ID),
        row.text(CapacityHourlyTable.REGION),
        row.text(CapacityHourlyTable.CAPACITY_UNIT));
  }

  @Override
  public WeekHourSums plus(WeekHourSums one, WeekHourSums other) {
    return one.plus(other);
  }

  /** In the same order each night. */
  public List<CapacityProfileTable.Row> rows(Map<WeekHour, WeekHourSums> sum) {
    int[] days = new int[DAYS_A_WEEK + 1];
    for (LocalDate day = period.firstDay(); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
      days[day.getDayOfWeek().getValue()]++;
    }
    return sum.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(WeekHour.ORDER))
        .map(
            one ->
                new CapacityProfileTable.Row(
                    one.getKey(), one.getValue(), days[one.getKey().weekday()]))
        .toList();
  }
}
