package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One key figure: a label, the figure, and what to know about it. */
public record Tile(String label, String value, String detail, String note, Tone tone) {
  /** How a tile is coloured. */
  public enum Tone {
    NEUTRAL,
    IDLE,
    SAVING
  }

  public static List<Tile> of(LedgerReport report, CurrencySection section) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(cost(report, section));
    tiles.addAll(MonthTiles.of(section));
    tiles.add(idle(section));
    tiles.add(SavingTile.of(section));
    tiles.add(usage(section));
    tiles.add(sessions(report, section));
    return List.copyOf(tiles);
  }

  private static Tile cost(LedgerReport report, CurrencySection section) {
    Totals totals = section.totals();
    return new Tile(
        "List cost, " + Phrases.count(report.period().days(), "day"),
        MoneyText.rounded(section.currency(), totals.listCost()),
        change(report.period(), section),
        totals.stillOpenCost().signum() == 0
            ? ""
            : MoneyText.rounded(section.currency(), totals.stillOpenCost())
                + " is from sessions not seen to end",
        Tone.NEUTRAL);
  }

  private static String change(UsagePeriod period, CurrencySection section) {
    BigDecimal before = section.previousListCost();
    if (before == null) {
      return "no earlier period to compare with";
    }
    String amount = MoneyText.rounded(section.currency(), before);
    if (before.signum() == 0) {
      return "was " + amount;
    }
    BigDecimal now = section.totals().listCost();
    BigDecimal byWeekdays = section.previousByWeekdays();
    String adjusted =
        period.isWholeWeeks() || byWeekdays == null || byWeekdays.signum() == 0
            ? ""
            : "; weekday by weekday " + ShareText.change(now, byWeekdays);
    return ShareText.change(now, before) + ", was " + amount + adjusted;
  }

  private static Tile idle(CurrencySection section) {
    Totals totals = section.totals();
    return new Tile(
        "Idle, at least and at most",
        MoneyText.compactRange(section.currency(), totals.idleCostLow(), totals.idleCostHigh()),
        totals.listCost().signum() == 0
            ? ""
            : ShareText.compactRange(totals.idleCostLow(), totals.idleCostHigh(), totals.listCost())
                + " of list cost",
        "paid while nothing ran",
        Tone.IDLE);
  }

  private static Tile usage(CurrencySection section) {
    List<UnitHours> units = section.totals().unitHours();
    return new Tile(
        units.isEmpty() ? "Unit-hours billed" : units.get(0).unit() + "-hours billed",
        units.isEmpty() ? "none" : Phrases.hours(units.get(0).hours()),
        units.stream().skip(1).map(more -> "and " + Phrases.unitHours(more)).findFirst().orElse(""),
        units.size() > 1 ? "two units with separate prices, never added" : "",
        Tone.NEUTRAL);
  }

  private static Tile sessions(LedgerReport report, CurrencySection section) {
    long started = section.totals().sessionsStarted();
    long unpriced = report.coverage().sessionsUnpriced();
    return new Tile(
        "Sessions started",
        Phrases.number(started),
        unpriced == 0 ? "" : Phrases.number(unpriced) + " more have no price",
        "",
        Tone.NEUTRAL);
  }
}
