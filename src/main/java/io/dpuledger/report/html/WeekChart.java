package io.dpuledger.report.html;

import io.dpuledger.report.chart.HeatMap;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.words.WeekText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws when the fleet runs. */
final class WeekChart {
  private static final int PAGE = 1044;
  private static final int PHONE = 320;

  private WeekChart() {}

  static HtmlPage.Drawing of(Capacity capacity) {
    if (capacity.week().isEmpty()) {
      return new HtmlPage.Drawing("", "");
    }
    BigDecimal most =
        capacity.week().stream()
            .flatMap(List::stream)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    HeatMap map =
        new HeatMap(
            "week",
            "When the fleet runs",
            "Sessions on average, a row for each day of the week and a cell for each hour, UTC.",
            WeekText.days(),
            WeekText.hours(),
            cells(capacity),
            WeekText.mean(most) + " sessions");
    return new HtmlPage.Drawing(map.draw(PAGE), map.draw(PHONE));
  }

  private static List<List<HeatMap.Cell>> cells(Capacity capacity) {
    List<List<HeatMap.Cell>> rows = new ArrayList<>();
    for (int day = 0; day < capacity.week().size(); day++) {
      List<HeatMap.Cell> row = new ArrayList<>();
      for (int hour = 0; hour < capacity.week().get(day).size(); hour++) {
        BigDecimal sessions = capacity.week().get(day).get(hour);
        row.add(
            new HeatMap.Cell(
                sessions.doubleValue(),
                WeekText.days().get(day)
                    + " "
                    + WeekText.hours().get(hour)
                    + ": "
                    + WeekText.mean(sessions)
                    + " sessions"));
      }
      rows.add(row);
    }
    return rows;
  }
}
