package io.dpuledger.report.reader;

import io.dpuledger.report.aggregate.Tallies;
import io.dpuledger.report.aggregate.Tally;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what was worked out as of the day: rows of few columns, none of which is summed up. */
final class OutlookReader {
  private final Tallies tallies;
  private final String currency;

  OutlookReader(Tallies tallies, String currency) {
    this.tallies = tallies;
    this.currency = currency;
  }

  Outlook outlook() {
    return new Outlook(
        tallies
            .of(Tally.Topic.FORECAST, currency)
            .map(OutlookReader::forecast)
            .findFirst()
            .orElse(null),
        tallies
            .of(Tally.Topic.BUDGET, currency)
            .map(
                row ->
                    new Outlook.BudgetLine(
                        row.team(),
                        row.keyOr(0, ""),
                        money(row, 1),
                        money(row, 2),
                        moneyOrNull(row, 3),
                        row.keyOr(4, "")))
            .sorted(
                Comparator.comparing(
                        Outlook.BudgetLine::team, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Outlook.BudgetLine::basis))
            .toList(),
        tallies
            .of(Tally.Topic.MOVER, currency)
            .map(
                row ->
                    new Outlook.MoverLine(
                        row.team(),
                        money(row, 0),
                        money(row, 1),
                        money(row, 2),
                        money(row, 3),
                        money(row, 4),
                        money(row, 5)))
            .sorted(
                Comparator.comparing((Outlook.MoverLine mover) -> mover.change().abs())
                    .reversed()
                    .thenComparing(
                        Outlook.MoverLine::team, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList(),
        tallies
            .of(Tally.Topic.ODD_DAY, currency)
            .map(
                row ->
                    new Outlook.OddDay(
                        LocalDate.parse(text(row, 0)),
                        row.team(),
                        money(row, 1),
                        money(row, 2),
                        Boolean.parseBoolean(row.key(3))))
            .sorted(
                Comparator.comparing(Outlook.OddDay::excess)
                    .reversed()
                    .thenComparing(Outlook.OddDay::day)
                    .thenComparing(
                        Outlook.OddDay::team, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  private static Outlook.Forecast forecast(Tally row) {
    return new Outlook.Forecast(
        YearMonth.parse(text(row, 0)),
        money(row, 1),
        moneyOrNull(row, 2),
        moneyOrNull(row, 3),
        moneyOrNull(row, 4),
        row.key(5),
        row.key(6) == null
            ? null
            : new Outlook.Past(LocalDate.parse(text(row, 6)), money(row, 7), money(row, 8)));
  }

  private static BigDecimal money(Tally row, int key) {
    return new BigDecimal(text(row, key));
  }

  private static @Nullable BigDecimal moneyOrNull(Tally row, int key) {
    return row.key(key) == null ? null : money(row, key);
  }

  private static String text(Tally row, int key) {
    return Objects.requireNonNull(row.key(key), "a row of the outlook lacks a figure");
  }
}
