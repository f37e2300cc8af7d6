package io.dpuledger.report.picture;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.FanChart;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cost of a month as it adds up, where it will end, its budget, and the month before. */
public final class MonthPicture {
  private final CurrencySection money;
  private final MonthToDate days;
  private final YearMonth month;

  private MonthPicture(CurrencySection money, MonthToDate days) {
    this.money = money;
    this.days = days;
    this.month = YearMonth.from(days.soFar().period().lastDay());
  }

  /** Null where the days of the month are not known. */
  public static @Nullable Chart of(CurrencySection money, String id) {
    MonthToDate month = money.month();
    return month == null || month.soFar().listCost() == null
        ? null
        : new MonthPicture(money, month).chart(id);
  }

  private Chart chart(String id) {
    FanChart.Line soFar = line(name(month) + " so far", days.soFar().period());
    FanChart.Line before =
        days.lastMonth().listCost() == null || isNothing(days.lastMonth())
            ? null
            : line(name(month.minusMonths(1)), days.lastMonth().period());
    FanChart.Fan fan = fan();
    FanChart.Level budget = budget();
    int length =
        Math.max(
            month.lengthOfMonth(), before == null ? 0 : before.from() + before.values().size());
    return new FanChart(
        id + "-month",
        OutlookText.month(month) + " by day",
        description(soFar, before, fan, budget),
        IntStream.rangeClosed(1, length).mapToObj(Integer::toString).toList(),
        soFar,
        before,
        fan,
        budget,
        IntStream.range(0, length).mapToObj(day -> tip(day, soFar, before)).toList(),
        value -> MoneyText.onAxis(money.currency(), BigDecimal.valueOf(value)));
  }

  private static boolean isNothing(MonthToDate.Span span) {
    return span.listCost() != null && span.listCost().signum() == 0;
  }

  private FanChart.Line line(String name, UsagePeriod period) {
    List<Double> values = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal cost : days.costs(period)) {
      sum = sum.add(cost);
      values.add(sum.doubleValue());
    }
    return new FanChart.Line(name, period.firstDay().getDayOfMonth() - 1, values, text(sum));
  }

  private FanChart.@Nullable Fan fan() {
    Outlook.Forecast forecast = money.outlook().forecast();
    LocalDate today = days.soFar().period().lastDay();
    return forecast == null
            || forecast.low() == null
            || forecast.point() == null
            || forecast.high() == null
            || !forecast.month().equals(month)
            || today.equals(month.atEndOfMonth())
        ? null
        : new FanChart.Fan(
            "forecast %s (%s to %s)"
                .formatted(text(forecast.point()), text(forecast.low()), text(forecast.high())),
            forecast.low().doubleValue(),
            forecast.point().doubleValue(),
            forecast.high().doubleValue(),
            month.lengthOfMonth(),
            text(forecast.point()));
  }

  /** That of all; on the page of a team that of the team. Other prices are not drawn. */
  private FanChart.@Nullable Level budget() {
    List<Outlook.Budget> ofMonth =
        money.outlook().budgets().stream()
            .filter(budget -> budget.basis().equals("LIST") && budget.month().equals(month))
            .toList();
    return ofMonth.stream()
        .filter(budget -> budget.team() == null || isOfThisTeamOnly(budget))
        .findFirst()
        .map(
            budget ->
                new FanChart.Level("budget", budget.budget().doubleValue(), text(budget.budget())))
        .orElse(null);
  }

  private boolean isOfThisTeamOnly(Outlook.Budget budget) {
    List<@Nullable String> teams = money.teams().stream().map(TeamSpend::team).toList();
    return teams.size() == 1 && teams.contains(budget.team());
  }

  private String description(
      FanChart.Line soFar,
      FanChart.@Nullable Line before,
      FanChart.@Nullable Fan fan,
      FanChart.@Nullable Level budget) {
    return "List cost in "
        + money.currency()
        + " added up by day: "
        + soFar.amount()
        + (fan == null ? "" : "; " + fan.name())
        + (budget == null ? "" : "; the budget is " + budget.amount())
        + (before == null ? "" : "; " + before.name() + " came to " + before.amount())
        + ".";
  }

  private String tip(int day, FanChart.Line soFar, FanChart.@Nullable Line before) {
    String now = at(soFar, day);
    String then = before == null ? "" : at(before, day);
    return "Day "
        + (day + 1)
        + (now.isEmpty() ? "" : ": " + now)
        + (then.isEmpty() || before == null ? "" : " · " + before.name() + ": " + then);
  }

  private String at(FanChart.Line line, int day) {
    int index = day - line.from();
    return index < 0 || index >= line.values().size()
        ? ""
        : text(BigDecimal.valueOf(line.values().get(index)));
  }

  private String text(BigDecimal amount) {
    return MoneyText.rounded(money.currency(), amount);
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
