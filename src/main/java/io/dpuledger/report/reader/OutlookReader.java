package io.dpuledger.report.reader;

import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what was worked out as of the day: rows of few columns, none of which is summed up. */
final class OutlookReader {
  private final Aggregates aggregates;
  private final String currency;

  OutlookReader(Aggregates aggregates, String currency) {
    this.aggregates = aggregates;
    this.currency = currency;
  }

  Outlook outlook() {
    return new Outlook(
        aggregates
            .of(Aggregate.Topic.FORECAST, currency)
            .map(OutlookReader::forecast)
            .findFirst()
            .orElse(null),
        aggregates
            .of(Aggregate.Topic.BUDGET, currency)
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
        aggregates
            .of(Aggregate.Topic.MOVER, currency)
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
        aggregates
            .of(Aggregate.Topic.ANOMALY, currency)
            .map(
                row ->
                    new Outlook.Anomaly(
                        LocalDate.parse(text(row, 0)),
                        row.team(),
                        money(row, 1),
                        money(row, 2),
                        Boolean.parseBoolean(row.key(3))))
            .sorted(
                Comparator.comparing(Outlook.Anomaly::excess)
                    .reversed()
                    .thenComparing(Outlook.Anomaly::day)
                    .thenComparing(
                        Outlook.Anomaly::team, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  private static Outlook.Forecast forecast(Aggregate row) {
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

  private static BigDecimal money(Aggregate row, int key) {
    return new BigDecimal(text(row, key));
  }

  private static @Nullable BigDecimal moneyOrNull(Aggregate row, int key) {
    return row.key(key) == null ? null : money(row, key);
  }

  private static String text(Aggregate row, int key) {
    return Objects.requireNonNull(row.key(key), "a row of the outlook lacks a figure");
  }
}
