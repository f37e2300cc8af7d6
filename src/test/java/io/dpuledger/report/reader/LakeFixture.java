package io.dpuledger.report.reader;

import static io.dpuledger.report.fixture.ReportFixture.money;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.analysis.rightsizing.LifeColumns;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.rightsizing.SavingColumns;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.SharedCost;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.report.aggregate.GroupSums;
import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a small lake, row by row; a test says only what matters to it. */
public final class LakeFixture {
  /** Knows one price. */
  static final RateCard RATE_CARD =
      new RateCard(
          List.of(
              new ListPrice(
                  "eu-west-1",
                  CapacityUnit.DPU,
                  null,
                  null,
                  null,
                  LocalDate.parse("2022-03-18"),
                  null,
                  new BigDecimal("0.44"),
                  "USD",
                  PriceBasis.LIST,
                  "price list, SKU 1")));

  public final TableRows spend = TableRows.of(SpendDaily.SCHEMA);
  public final TableRows sessionDays = TableRows.of(SessionDayTable.SCHEMA);
  public final TableRows sessions = TableRows.of(SessionFactTable.SCHEMA);
  final TableRows changes = TableRows.of(RecommendationTable.SCHEMA);
  final TableRows idleWaste = TableRows.of(IdleWasteTable.SCHEMA);
  final TableRows forecasts = TableRows.of(SpendForecastTable.SCHEMA);
  final TableRows budgets = TableRows.of(BudgetStatusTable.SCHEMA);
  final TableRows reportedMonths = TableRows.of(ReportedMonthTable.SCHEMA);
  final TableRows movers = TableRows.of(SpendMoversTable.SCHEMA);
  final TableRows anomalies = TableRows.of(SpendAnomalyTable.SCHEMA);
  final TableRows hours = TableRows.of(CapacityHourlyTable.SCHEMA);
  final TableRows profile = TableRows.of(CapacityProfileTable.SCHEMA);
  final TableRows peaks = TableRows.of(CapacityPeakTable.SCHEMA);
  final TableRows collection = TableRows.of(CollectionTable.SCHEMA);
  final TableRows quarantine = TableRows.of(QuarantineTable.SCHEMA);

  private final Map<TableSchema, TableRows> tables =
      Map.ofEntries(
          Map.entry(SpendDaily.SCHEMA, spend),
          Map.entry(SessionDayTable.SCHEMA, sessionDays),
          Map.entry(SessionFactTable.SCHEMA, sessions),
          Map.entry(RecommendationTable.SCHEMA, changes),
          Map.entry(IdleWasteTable.SCHEMA, idleWaste),
          Map.entry(SpendForecastTable.SCHEMA, forecasts),
          Map.entry(BudgetStatusTable.SCHEMA, budgets),
          Map.entry(ReportedMonthTable.SCHEMA, reportedMonths),
          Map.entry(SpendMoversTable.SCHEMA, movers),
          Map.entry(SpendAnomalyTable.SCHEMA, anomalies),
          Map.entry(CapacityHourlyTable.SCHEMA, hours),
          Map.entry(CapacityProfileTable.SCHEMA, profile),
          Map.entry(CapacityPeakTable.SCHEMA, peaks),
          Map.entry(QuarantineTable.SCHEMA, quarantine));

  public TableRows table(TableSchema schema) {
    return tables.getOrDefault(schema, TableRows.of(schema));
  }

  /** What the tables of usage answer. */
  List<GroupSums> usage(UsagePeriod period) {
    return ReportQueries.ofUsage(period).entrySet().stream()
        .map(asked -> asked.getValue().of(table(asked.getKey()).rows()))
        .toList();
  }

  /** The report of the three days to 21 November. */
  LedgerReport report(List<TargetRead> reads) {
    return report(reads, SharedCost.APART);
  }

  LedgerReport report(List<TargetRead> reads, SharedCost sharedCost) {
    ReportRequest request =
        new ReportRequest(
            "Title",
            LocalDate.parse("2026-11-21"),
            3,
            Instant.parse("2026-11-22T03:00:00Z"),
            0,
            RATE_CARD,
            new Assumptions(Duration.ofSeconds(60), Duration.ofHours(48), null),
            sharedCost);
    return ReportReader.read(
        usage(request.period()), schema -> table(schema).rows(), reads, request);
  }

  List<TargetRead> reads() {
    return TargetReads.latest(collection.rows());
  }

  public void spend(
      String date, @Nullable String team, String workerType, String cost, String low, String high) {
    spend.row(
        SpendDaily.USAGE_DATE,
        date,
        SpendDaily.ACCOUNT_ID,
        "012345678901",
        SpendDaily.REGION,
        "eu-west-1",
        SpendDaily.TEAM,
        team,
        SpendDaily.WORKER_TYPE,
        workerType,
        SpendDaily.CAPACITY_UNIT,
        "DPU",
        SpendDaily.BILLING_CURRENCY,
        "USD",
        SpendDaily.SESSIONS_STARTED,
        1L,
        SpendDaily.UNIT_HOURS,
        money("2"),
        SpendDaily.LIST_COST,
        money(cost),
        SpendDaily.IDLE_COST_LOW,
        money(low),
        SpendDaily.IDLE_COST_HIGH,
        money(high),
        SpendDaily.ESTIMATED_COST,
        money("0"),
        SpendDaily.CONFIRMED_COST,
        money(cost),
        SpendDaily.IDLE_COST_SEEN,
        money("0"),
        SpendDaily.STATEMENT_OPEN_COST,
        money(cost).subtract(money(high)),
        SpendDaily.MINIMUM_CHARGE_COST,
        money("0"),
        SpendDaily.UNPRICED_UNIT_HOURS,
        money("0"));
  }

  public void sessionDay(
      String date, @Nullable String team, String evidence, String cost, String low, String high) {
    sessionDays.row(
        SessionDayTable.TEAM,
        team,
        SessionDayTable.USAGE_DATE,
        date,
        SessionDayTable.BILLING_CURRENCY,
        "USD",
        SessionDayTable.IDLE_EVIDENCE,
        evidence,
        SessionDayTable.LIST_COST,
        money(cost),
        SessionDayTable.IDLE_COST_LOW,
        money(low),
        SessionDayTable.IDLE_COST_HIGH,
        money(high));
  }

  public void session(
      String start, String lifecycle, String basis, @Nullable String price, String... flags) {
    Timestamp startedOn = Timestamp.from(Instant.parse(start));
    sessions.row(
        SessionFactTable.CREATED_ON,
        startedOn,
        SessionFactTable.STARTED_ON,
        startedOn,
        SessionFactTable.ENDED_ON,
        Timestamp.from(Instant.parse(start).plusSeconds(3600)),
        SessionFactTable.LIFECYCLE,
        lifecycle,
        SessionFactTable.REGION,
        "eu-west-1",
        SessionFactTable.CAPACITY_UNIT,
        "DPU",
        SessionFactTable.UNIT_HOURS,
        money("7.5"),
        SessionFactTable.PRICE_BASIS,
        basis,
        SessionFactTable.LIST_UNIT_PRICE,
        price == null ? null : money(price),
        SessionFactTable.BILLING_CURRENCY,
        price == null ? null : "USD",
        SessionFactTable.LIST_COST,
        price == null ? null : money("1"),
        SessionFactTable.QUALITY_FLAGS,
        flags);
  }

  /** A session that runs, and what it may still cost. */
  void live(@Nullable String team, String exposure) {
    Timestamp startedOn = Timestamp.from(Instant.parse("2026-11-21T23:00:00Z"));
    sessions.row(
        SessionFactTable.TEAM,
        team,
        SessionFactTable.CREATED_ON,
        startedOn,
        SessionFactTable.STARTED_ON,
        startedOn,
        SessionFactTable.ENDED_ON,
        startedOn,
        SessionFactTable.LIFECYCLE,
        "LIVE",
        SessionFactTable.BILLING_CURRENCY,
        "USD",
        SessionFactTable.EXPOSURE_COST,
        money(exposure),
        SessionFactTable.QUALITY_FLAGS,
        new String[0]);
  }

  void collected(String region, String at, String outcome, @Nullable String error) {
    collection.row(
        CollectionTable.RUN_ID,
        "run-" + at,
        CollectionTable.STARTED_AT,
        Timestamp.from(Instant.parse(at)),
        CollectionTable.FINISHED_AT,
        Timestamp.from(Instant.parse(at)),
        CollectionTable.ACCOUNT_ID,
        "012345678901",
        CollectionTable.REGION,
        region,
        CollectionTable.SOURCE,
        "SIMULATED",
        CollectionTable.OUTCOME,
        outcome,
        CollectionTable.PAGES,
        1,
        CollectionTable.SESSIONS,
        10L,
        CollectionTable.STATEMENTS,
        0L,
        CollectionTable.ERROR,
        error);
  }

  void estimate(String asOf, String dimension, @Nullable String point, String basis) {
    idleWaste.row(
        IdleWasteTable.AS_OF_DATE,
        asOf,
        IdleWasteTable.PERIOD_START,
        "2026-10-23",
        IdleWasteTable.PERIOD_END,
        asOf,
        IdleWasteTable.DIMENSION,
        dimension,
        IdleWasteTable.BILLING_CURRENCY,
        "USD",
        IdleWasteTable.IDLE_COST_LOW,
        money("2"),
        IdleWasteTable.IDLE_COST_POINT,
        point == null ? null : money(point),
        IdleWasteTable.IDLE_COST_POINT_LOW,
        point == null ? null : money("2.5"),
        IdleWasteTable.IDLE_COST_POINT_HIGH,
        point == null ? null : money("8.25"),
        IdleWasteTable.IDLE_COST_HIGH,
        money("9"),
        IdleWasteTable.POINT_BASIS,
        basis,
        IdleWasteTable.LEAST_MEASURED_TEAM,
        "risk",
        IdleWasteTable.LEAST_MEASURED_DAYS,
        20,
        IdleWasteTable.TAIL_ASSUMPTION_COST,
        money("1.5"));
  }

  void forecast(String dimension, @Nullable String team, String toDate) {
    forecasts.row(
        "dimension",
        dimension,
        "value",
        team,
        "billing_currency",
        "USD",
        "month",
        "2026-11",
        "list_cost_to_date",
        money(toDate),
        "withheld_because",
        "too young");
  }

  void budget(@Nullable String team, String amount) {
    budgets.row(
        "team",
        team,
        "month",
        "2026-11",
        "billing_currency",
        "USD",
        "cost_basis",
        "LIST",
        "budget",
        money(amount),
        "cost_to_date",
        money("1"),
        "state",
        "WITHIN");
  }

  void change(String id, String asOf, String saving) {
    changes.row(
        RecommendationTable.AS_OF_DATE, asOf,
        RecommendationTable.RECOMMENDATION_ID, id,
        RecommendationTable.KIND, "IDLE_TIMEOUT",
        RecommendationTable.ACCOUNT_ID, "012345678901",
        RecommendationTable.SESSION_ORIGIN, "NOTEBOOK",
        RecommendationTable.CURRENT_SUMMARY, "now",
        RecommendationTable.RECOMMENDED_SUMMARY, "then",
        RecommendationTable.SESSIONS, 380L,
        RecommendationTable.LOOKBACK_PERIOD_IN_DAYS, 30,
        RecommendationTable.BILLING_CURRENCY, "USD",
        SavingColumns.ESTIMATED_MONTHLY_COST, money("100"),
        SavingColumns.ESTIMATED_MONTHLY_SAVINGS_LOW, money("1"),
        SavingColumns.ESTIMATED_MONTHLY_SAVINGS_HIGH, money(saving),
        SavingColumns.INCREMENTAL_MONTHLY_SAVINGS_LOW, money("1"),
        SavingColumns.INCREMENTAL_MONTHLY_SAVINGS_HIGH, money(saving),
        RecommendationTable.CONFIDENCE, "C",
        RecommendationTable.RISK, "LOW",
        RecommendationTable.EFFORT, "VERY_LOW",
        RecommendationTable.ROLLBACK, "set it back",
        RecommendationTable.RATIONALE, "because",
        RecommendationTable.DETAILS, "{\"tail_sessions\":\"212\"}",
        LifeColumns.STATUS, "OPEN",
        LifeColumns.FIRST_SEEN, "2026-11-20",
        LifeColumns.LAST_SEEN, "2026-11-21");
  }
}
