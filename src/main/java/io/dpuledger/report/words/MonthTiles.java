package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.bill.BillFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key figures of months: the one that runs, the one before, and where this one ends. */
final class MonthTiles {
  private MonthTiles() {}

  static List<Tile> of(CurrencySection section) {
    List<Tile> tiles = new ArrayList<>();
    MonthToDate month = section.month();
    if (month != null) {
      tiles.add(soFar(section.currency(), month));
      tiles.add(lastMonth(section.currency(), month));
    }
    Outlook.Forecast forecast = section.outlook().forecast();
    if (forecast != null) {
      tiles.add(forecast(section.currency(), section.outlook(), forecast));
    }
    BillFigures bill = BillFigures.of(section);
    bill.lastClosed().ifPresent(closed -> tiles.add(bill(section.currency(), bill, closed)));
    return List.copyOf(tiles);
  }

  private static Tile bill(String currency, BillFigures bill, YearMonth month) {
    BigDecimal all = bill.differences(month, false);
    BigDecimal unexplained = bill.differences(month, true);
    return new Tile(
        "Not explained in the bill, " + OutlookText.month(month),
        MoneyText.rounded(currency, unexplained),
        all.signum() == 0
            ? "bill and ledger agree on every day"
            : ShareText.of(all.subtract(unexplained), all) + " of differences are explained",
        "of the accounts that are read; more and less than the bill, added up",
        Tile.Tone.NEUTRAL);
  }

  private static Tile soFar(String currency, MonthToDate month) {
    BigDecimal cost = month.soFar().listCost();
    return new Tile(
        "Month to date, " + Phrases.days(month.soFar().period()),
        cost == null ? "not known" : MoneyText.rounded(currency, cost),
        against(cost, month.sameWeekdays(), "on the same weekdays, "),
        against(cost, month.sameDays(), "on "),
        Tile.Tone.NEUTRAL);
  }

  private static String against(@Nullable BigDecimal cost, MonthToDate.Span before, String on) {
    String days = Phrases.days(before.period());
    if (cost == null || before.listCost() == null) {
      return days + " is not covered";
    }
    return before.listCost().signum() == 0
        ? "nothing was spent " + days
        : ShareText.change(cost, before.listCost()) + " " + on + days;
  }

  static Tile lastMonth(String currency, MonthToDate month) {
    BigDecimal cost = month.lastMonth().listCost();
    return new Tile(
        OutlookText.month(YearMonth.from(month.lastMonth().period().lastDay())),
        cost == null ? "not known" : MoneyText.rounded(currency, cost),
        cost == null
            ? "its first days were not seen"
            : "the whole month" + restated(currency, month),
        "",
        Tile.Tone.NEUTRAL);
  }

  private static String restated(String currency, MonthToDate month) {
    YearMonth last = YearMonth.from(month.lastMonth().period().lastDay());
    return month.closed().stream()
        .filter(closed -> closed.month().equals(last))
        .map(closed -> ", " + restated(currency, closed))
        .findFirst()
        .orElse("");
  }

  /** What came to light since, to the cent. */
  private static String restated(String currency, ClosedMonth closed) {
    return closed.restatedBy().setScale(2, RoundingMode.HALF_UP).signum() == 0
        ? "as reported"
        : "restated by " + OutlookText.change(currency, closed.restatedBy());
  }

  private static Tile forecast(String currency, Outlook outlook, Outlook.Forecast forecast) {
    BigDecimal low = forecast.low();
    BigDecimal point = forecast.point();
    BigDecimal high = forecast.high();
    return new Tile(
        "Forecast of " + OutlookText.month(forecast),
        point == null ? "not forecast" : MoneyText.rounded(currency, point),
        budget(currency, outlook.budgets()),
        low == null || high == null
            ? Objects.requireNonNullElse(forecast.withheldBecause(), "")
            : OutlookText.RANGE + " " + MoneyText.compactRange(currency, low, high),
        Tile.Tone.NEUTRAL);
  }

  /** The budget of all, or where only one team has any, that team's. */
  private static String budget(String currency, List<Outlook.Budget> budgets) {
    long owners = budgets.stream().map(Outlook.Budget::team).distinct().count();
    return budgets.stream()
        .filter(budget -> budget.team() == null || owners == 1)
        .findFirst()
        .map(
            budget ->
                "budget "
                    + (budget.team() == null ? "" : "of " + VisibleText.of(budget.team()) + " ")
                    + MoneyText.rounded(currency, budget.budget())
                    + ": "
                    + OutlookText.chance(budget)
                    + (budget.isExceeded() || budget.chance() == null
                        ? ""
                        : " chance of exceeding it"))
        .orElse(budgets.isEmpty() ? "no budget is set" : "no budget for all teams");
  }
}
