package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Palette;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.chart.Sparkline;
import io.dpuledger.report.chart.StackedColumns;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The drawings of one currency's section. */
final class HtmlCharts {
  static final int BARS_SHOWN = 15;
  private static final int PHONE = 320;
  private static final int PAGE = 1044;
  private static final int HALF_PAGE = 498;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int DAYS_WITHOUT_YEAR = 180;
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final LedgerReport report;
  private final CurrencySection section;
  private final String id;

  HtmlCharts(LedgerReport report, CurrencySection section, String id) {
    this.report = report;
    this.section = section;
    this.id = id;
  }

  String spark() {
    return new Sparkline(
            section.spendByDay().days().stream().map(day -> day.listCost().doubleValue()).toList())
        .draw();
  }

  HtmlPage.Drawing spendByDay() {
    SpendByDay spend = section.spendByDay().readable();
    StackedColumns chart =
        new StackedColumns(
            id + "-daily",
            "Spend by " + step() + " and worker type",
            "Stacked columns of list cost in "
                + section.currency()
                + ", one for each "
                + step()
                + ": "
                + Phrases.period(report.period())
                + ".",
            spend.workerTypes().stream().map(VisibleText::of).toList(),
            Palette.SERIES,
            spend.days().stream().map(this::column).toList(),
            value -> MoneyText.rounded(section.currency(), BigDecimal.valueOf(value)));
    return new HtmlPage.Drawing(chart.draw(PAGE), chart.draw(PHONE));
  }

  private StackedColumns.Column column(SpendByDay.Day day) {
    List<String> parts = new ArrayList<>();
    parts.add(name(day) + ": " + MoneyText.exact(section.currency(), day.listCost()));
    for (int index = 0; index < day.byWorkerType().size(); index++) {
      BigDecimal part = day.byWorkerType().get(index);
      if (part.signum() != 0) {
        String type = VisibleText.of(section.spendByDay().workerTypes().get(index));
        parts.add(type + " " + MoneyText.exact(section.currency(), part));
      }
    }
    return column(day, day.byWorkerType(), String.join(" · ", parts));
  }

  HtmlPage.Drawing idleByDay() {
    StackedColumns chart =
        new StackedColumns(
            id + "-idle",
            "Active and idle by " + step(),
            "Stacked columns of list cost in "
                + section.currency()
                + ", one for each "
                + step()
                + ": worked for certain, maybe idle, and idle for certain.",
            List.of("worked", "may have been idle", "idle for certain"),
            Palette.IDLING,
            section.spendByDay().readable().days().stream().map(this::activity).toList(),
            value -> MoneyText.rounded(section.currency(), BigDecimal.valueOf(value)));
    return new HtmlPage.Drawing(chart.draw(PAGE), chart.draw(PHONE));
  }

  private StackedColumns.Column activity(SpendByDay.Day day) {
    return column(
        day,
        List.of(
            day.listCost().subtract(day.idleCostHigh()),
            day.idleCostHigh().subtract(day.idleCostLow()),
            day.idleCostLow()),
        name(day)
            + ": "
            + MoneyText.exact(section.currency(), day.listCost())
            + ", idle "
            + MoneyText.compactRange(section.currency(), day.idleCostLow(), day.idleCostHigh()));
  }

  private StackedColumns.Column column(SpendByDay.Day day, List<BigDecimal> values, String tip) {
    return new StackedColumns.Column(
        (report.period().days() > DAYS_WITHOUT_YEAR ? DAY_OF_YEAR : DAY).format(day.date()),
        !section.spendByDay().hasTooManyDays() && isWeekend(day.date()),
        values.stream().map(BigDecimal::doubleValue).toList(),
        tip);
  }

  private String step() {
    return section.spendByDay().step();
  }

  private String name(SpendByDay.Day day) {
    String date = WEEKDAY.format(day.date());
    return section.spendByDay().hasTooManyDays() ? "Week from " + date : date;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  HtmlPage.Drawing idleByTeam() {
    RangeBars chart =
        new RangeBars(
            id + "-teams",
            "Idle by team",
            "One bar for each team: money that was worked for certain, money that may have been"
                + " idle, and money that was idle for certain.",
            TeamFold.of(section.teams(), BARS_SHOWN).stream().map(this::bar).toList());
    return drawing(chart);
  }

  HtmlPage.Drawing idleByEvidence() {
    RangeBars chart =
        new RangeBars(
            id + "-evidence",
            "How well idling is known",
            "One bar for each grade of evidence: money that was worked for certain, money that may"
                + " have been idle, and money that was idle for certain.",
            section.evidence().stream().map(this::bar).toList());
    return drawing(chart);
  }

  private static HtmlPage.Drawing drawing(RangeBars chart) {
    return new HtmlPage.Drawing(chart.draw(HALF_PAGE), chart.draw(PHONE));
  }

  private RangeBars.Bar bar(TeamFold.Line line) {
    String label =
        MoneyText.compactRange(section.currency(), line.idleCostLow(), line.idleCostHigh())
            + " · "
            + ShareText.compactRange(line.idleCostLow(), line.idleCostHigh(), line.listCost());
    return bar(line.name(), line.listCost(), line.idleCostLow(), line.idleCostHigh(), label);
  }

  private RangeBars.Bar bar(EvidenceSpend grade) {
    String label =
        MoneyText.rounded(section.currency(), grade.listCost())
            + " · "
            + ShareText.of(grade.listCost(), section.totals().listCost());
    return bar(
        Phrases.words(VisibleText.of(grade.evidence())),
        grade.listCost(),
        grade.idleCostLow(),
        grade.idleCostHigh(),
        label);
  }

  private RangeBars.Bar bar(
      String name, BigDecimal listCost, BigDecimal low, BigDecimal high, String label) {
    String tip =
        name
            + ": "
            + MoneyText.exact(section.currency(), listCost)
            + ", idle at least "
            + MoneyText.exact(section.currency(), low)
            + " and at most "
            + MoneyText.exact(section.currency(), high);
    return new RangeBars.Bar(
        name,
        listCost.subtract(high).doubleValue(),
        high.subtract(low).doubleValue(),
        low.doubleValue(),
        label,
        tip);
  }
}
