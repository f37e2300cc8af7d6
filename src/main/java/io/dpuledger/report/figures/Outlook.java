package io.dpuledger.report.figures;

import static java.util.Objects.requireNonNull;

import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.analysis.live.LiveSessionTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.analysis.sparkcost.SparkCostTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was worked out as of the day about one currency: where its spend is heading, and more. */
public final class Outlook {
  /** Of a report that says nothing of it. */
  public static final Outlook NONE = new Outlook(Map.of());

  /** Of all teams together, and of each. */
  public static final Source<Forecast> FORECASTS =
      new Source<>(
          SpendForecastTable.SCHEMA,
          Forecast::of,
          Comparator.comparing(Forecast::month),
          row -> "TOTAL".equals(row.text("dimension")),
          row -> "TEAM".equals(row.text("dimension")),
          "value",
          false);

  /** That of all first; it is on no team's page. */
  public static final Source<Budget> BUDGETS =
      new Source<>(
          BudgetStatusTable.SCHEMA,
          Budget::of,
          Comparator.comparing(Budget::team, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(Budget::basis),
          row -> true,
          row -> row.text("team") != null,
          "team",
          true);

  /** What moved, the largest change first. */
  public static final Source<Mover> MOVERS =
      Source.of(
          SpendMoversTable.SCHEMA,
          Mover::of,
          Comparator.comparing((Mover mover) -> mover.change().abs())
              .reversed()
              .thenComparing(Mover::team, Comparator.nullsLast(Comparator.naturalOrder())));

  /** Those that were live at the last observation. */
  public static final Source<LiveSession> LIVE_SESSIONS =
      Source.of(LiveSessionTable.SCHEMA, LiveSessionTable.TABLE::read, LiveSession.ORDER);

  /** Where the money of sessions with event logs went, by team and worker type. */
  public static final Source<SparkCost> SPARK_COSTS =
      new Source<>(
          SparkCostTable.SCHEMA,
          SparkCostTable.TABLE::read,
          SparkCost.HIGHEST_FIRST,
          row -> SparkCostTable.TEAM_WORKER_TYPE.equals(row.text(SparkCostTable.DIMENSION)),
          row -> SparkCostTable.TEAM_WORKER_TYPE.equals(row.text(SparkCostTable.DIMENSION)),
          "team",
          true);

  private final Map<Source<?>, List<?>> rows;

  private Outlook(Map<Source<?>, List<?>> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** The same with the rows of one more table. */
  public <R> Outlook with(Source<R> source, List<R> read) {
    Map<Source<?>, List<?>> all = new HashMap<>(rows);
    all.put(source, List.copyOf(read));
    return new Outlook(all);
  }

  /** The rows of a table, in their order. */
  @SuppressWarnings("unchecked") // put there by its source
  public <R> List<R> of(Source<R> source) {
    return (List<R>) rows.getOrDefault(source, List.of());
  }

  /** Null where nothing was spent lately. */
  public @Nullable Forecast forecast() {
    return of(FORECASTS).stream().findFirst().orElse(null);
  }

  public List<Budget> budgets() {
    return of(BUDGETS);
  }

  /** What the cost of all sessions with event logs was paid for. */
  public SparkCostSum sparkCost() {
    return of(SPARK_COSTS).stream()
        .map(SparkCost::sum)
        .reduce(SparkCostSum.NOTHING, SparkCostSum::plus);
  }

  /** Whether a live session is called out. */
  public boolean callsOut() {
    return of(LIVE_SESSIONS).stream().anyMatch(LiveSession::isCalledOut);
  }

  /** One that says nothing but which sessions of a team are live. */
  public Outlook liveOf(String team) {
    return NONE.with(
        LIVE_SESSIONS,
        of(LIVE_SESSIONS).stream().filter(session -> team.equals(session.team())).toList());
  }

  /**
   * Where the month ends.
   *
   * @param point null where it is withheld, as low and high
   * @param withheldBecause null where it is not
   * @param past null where last month was not forecast, or is not known whole
   */
  public record Forecast(
      YearMonth month,
      BigDecimal toDate,
      @Nullable BigDecimal low,
      @Nullable BigDecimal point,
      @Nullable BigDecimal high,
      @Nullable String withheldBecause,
      @Nullable Past past) {
    static Forecast of(TableRow row) {
      return new Forecast(
          YearMonth.parse(requireNonNull(row.text("month"))),
          requireNonNull(row.decimal("list_cost_to_date")),
          row.decimal("forecast_list_cost_low"),
          row.decimal("forecast_list_cost_point"),
          row.decimal("forecast_list_cost_high"),
          row.text("withheld_because"),
          Past.of(row));
    }
  }

  /** What was forecast of last month at this time of it, and what it came to. */
  public record Past(LocalDate asOf, BigDecimal forecast, BigDecimal became) {
    static @Nullable Past of(TableRow row) {
      String asOf = row.text("past_forecast_as_of");
      return asOf == null
          ? null
          : new Past(
              LocalDate.parse(asOf),
              requireNonNull(row.decimal("past_forecast_list_cost")),
              requireNonNull(row.decimal("past_list_cost")));
    }
  }

  /**
   * A budget of the month.
   *
   * @param team null for that of all
   * @param chance of exceeding it, 1 if it is; null where that is not forecast
   */
  public record Budget(
      YearMonth month,
      @Nullable String team,
      String basis,
      BigDecimal budget,
      BigDecimal toDate,
      @Nullable BigDecimal forecast,
      @Nullable Double chance,
      String state,
      @Nullable String withheldBecause) {
    private static final double HALF = 0.5;

    static Budget of(TableRow row) {
      return new Budget(
          YearMonth.parse(row.requireText("month")),
          row.text("team"),
          row.requireText("cost_basis"),
          row.requireDecimal("budget"),
          row.requireDecimal("cost_to_date"),
          row.decimal("forecast_cost_point"),
          row.real("chance_of_exceeding"),
          row.requireText("state"),
          row.text("withheld_because"));
    }

    public boolean isExceeded() {
      return toDate.compareTo(budget) > 0;
    }

    /** Whether it is, or is more likely to be than not. */
    public boolean isLikelyToBeExceeded() {
      return isExceeded() || (chance != null && chance > HALF);
    }
  }

  /**
   * How much more or less a team costs than in the period before: the sum of four causes.
   *
   * @param team null for what belongs to none
   */
  public record Mover(
      @Nullable String team,
      BigDecimal before,
      BigDecimal after,
      BigDecimal bySessions,
      BigDecimal byHours,
      BigDecimal byUnits,
      BigDecimal byPrice) {
    private static Mover of(TableRow row) {
      return new Mover(
          row.text("team"),
          row.requireDecimal("previous_list_cost"),
          row.requireDecimal("list_cost"),
          row.requireDecimal("change_by_sessions"),
          row.requireDecimal("change_by_hours"),
          row.requireDecimal("change_by_units"),
          row.requireDecimal("change_by_price"));
    }

    public BigDecimal change() {
      return after.subtract(before);
    }
  }
}
