package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.MEAN;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TIME;
import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.HeatMap;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.WeekText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** When the fleet runs, all accounts together, and when most sessions ran in each. */
final class CapacitySections {
  private static final String TITLE = "When the fleet runs";
  private static final String ON_AVERAGE = "Sessions on average";

  private static final FigureTable<Capacity.Peak> PEAK =
      FigureTable.<Capacity.Peak>of("peak")
          .add(NAME, "account_id", "Account", Capacity.Peak::accountId)
          .as("account_id")
          .add(NAME, "region", "Region", Capacity.Peak::region)
          .field("capacity_unit", "text", Capacity.Peak::unit)
          .add(TIME, "peak_at", "When (UTC)", Capacity.Peak::at)
          .add(COUNT, "sessions", "Sessions", Capacity.Peak::sessions)
          .inSheet()
          .add(AMOUNT, "capacity_units", "Units, at most", Capacity.Peak::units)
          .inSheet()
          .add(NAME, "Unit", Capacity.Peak::unit)
          .inSheet()
          .add(NAME, "At the peak", WeekText::peak)
          .sortedBy(Capacity.Peak::sessions)
          .notInSheet();

  static final Section<LedgerReport, Hour> WEEK =
      Section.<LedgerReport, Hour>of(
              "week", report -> TITLE, reports -> week(), report -> hours(report.capacity()))
          .says(
              "Average number of sessions by hour of the week (UTC), including those that are starting.")
          .in(PAGE)
          .behindItsSentence()
          .caption(report -> ON_AVERAGE)
          .chart((report, id) -> chart(report.capacity()))
          .folded(Section.FIGURES);

  static final Section<LedgerReport, HourOfWeek> WEEK_SHEET =
      Section.of(
              "week",
              TITLE,
              FigureTable.<HourOfWeek>of()
                  .add(NAME, "Day", HourOfWeek::day)
                  .add(NAME, "Hour (UTC)", HourOfWeek::hour)
                  .add(MEAN, ON_AVERAGE, HourOfWeek::sessions),
              (LedgerReport report) -> hoursOfWeek(report.capacity()))
          .in()
          .sheet("Week");

  static final Section<LedgerReport, Capacity.Peak> PEAKS =
      Section.<LedgerReport, Capacity.Peak>of(
              "peaks", "When most sessions ran", PEAK, report -> report.capacity().peaks())
          .says(
              "The most sessions at once and their capacity, the maximum if auto-scaled. Capacity itself may have peaked at another time.")
          .link("The sessions at each peak.", "csv/capacity_peak.csv")
          .sheet("Peaks")
          .json("peaks");

  private CapacitySections() {}

  /** An hour of the day, and its averages from Monday to Sunday. */
  record Hour(String name, List<BigDecimal> days) {}

  /** An hour of the week. */
  record HourOfWeek(String day, String hour, BigDecimal sessions) {}

  private static FigureTable<Hour> week() {
    FigureTable<Hour> table = FigureTable.<Hour>of().add(NAME, "Hour (UTC)", Hour::name);
    List<String> days = WeekText.days();
    for (int day = 0; day < days.size(); day++) {
      int index = day;
      table.add(MEAN, days.get(day), hour -> hour.days().get(index));
    }
    return table;
  }

  private static List<Hour> hours(Capacity capacity) {
    List<String> names = WeekText.hours();
    return IntStream.range(0, capacity.week().isEmpty() ? 0 : names.size())
        .mapToObj(
            hour ->
                new Hour(
                    names.get(hour), capacity.week().stream().map(day -> day.get(hour)).toList()))
        .toList();
  }

  private static List<HourOfWeek> hoursOfWeek(Capacity capacity) {
    List<HourOfWeek> all = new ArrayList<>();
    for (int day = 0; day < capacity.week().size(); day++) {
      for (Hour hour : hours(capacity)) {
        all.add(new HourOfWeek(WeekText.days().get(day), hour.name(), hour.days().get(day)));
      }
    }
    return all;
  }

  private static Chart chart(Capacity capacity) {
    BigDecimal most =
        capacity.week().stream()
            .flatMap(List::stream)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    List<HeatMap.Cell> cells = hoursOfWeek(capacity).stream().map(CapacitySections::cell).toList();
    int hours = WeekText.hours().size();
    return new HeatMap(
        "week",
        TITLE,
        "Sessions on average, a row for each day of the week and a cell for each hour, UTC.",
        WeekText.days(),
        WeekText.hours(),
        IntStream.range(0, capacity.week().size())
            .mapToObj(day -> cells.subList(day * hours, (day + 1) * hours))
            .toList(),
        WeekText.mean(most) + " sessions");
  }

  private static HeatMap.Cell cell(HourOfWeek hour) {
    return new HeatMap.Cell(
        hour.sessions().doubleValue(),
        hour.day() + " " + hour.hour() + ": " + WeekText.mean(hour.sessions()) + " sessions");
  }
}
