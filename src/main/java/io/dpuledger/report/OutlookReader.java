package io.dpuledger.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads what was worked out as of the day: rows of few columns, none of which is summed up. */
final class OutlookReader {
  private static final String CURRENCY = "billing_currency";
  private static final String TEAM = "team";

  private final Tallies tallies;
  private final String currency;

  OutlookReader(Tallies tallies, String currency) {
    this.tallies = tallies;
    this.currency = currency;
  }

  static List<Question> questions(ReportTables tables) {
    return List.of(
        forecasts(Tally.Topic.FORECAST, "TOTAL", tables.spendForecast()),
        forecasts(Tally.Topic.TEAM_FORECAST, "TEAM", tables.spendForecast()),
        rows(
            Tally.Topic.BUDGET,
            tables.budgetStatus(),
            col(TEAM),
            "cost_basis",
            "budget",
            "cost_to_date",
            "forecast_cost_point",
            "state"),
        rows(
            Tally.Topic.MOVER,
            tables.spendMovers(),
            col(TEAM),
            "previous_list_cost",
            "list_cost",
            "change_by_sessions",
            "change_by_hours",
            "change_by_units",
            "change_by_price"),
        rows(
            Tally.Topic.ODD_DAY,
            tables.spendAnomaly(),
            col(TEAM),
            "usage_date",
            "list_cost",
            "expected_list_cost",
            "is_new"));
  }

  private static Question forecasts(Tally.Topic topic, String dimension, Dataset<Row> table) {
    return rows(
        topic,
        table.where(col("dimension").equalTo(dimension)),
        col("value"),
        "month",
        "list_cost_to_date",
        "forecast_list_cost_low",
        "forecast_list_cost_point",
        "forecast_list_cost_high",
        "withheld_because",
        "past_forecast_as_of",
        "past_forecast_list_cost",
        "past_list_cost");
  }

  private static Question rows(
      Tally.Topic topic, Dataset<Row> table, Column team, String... columns) {
    List<Column> keys = Stream.of(columns).map(name -> col(name)).toList();
    return new Question(
        topic, table, col(CURRENCY), team, keys, Map.of(Tally.Measure.SESSIONS, lit(1)));
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
