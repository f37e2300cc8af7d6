package io.dpuledger.report.section;

import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.section.MonthEndSection.MonthEnd;
import io.dpuledger.report.words.Headline;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report as JSON has it: the records that are not rows of a section, and where those go. */
public final class ReportRecord {
  /** Changes whenever a reader of the older form could go wrong. */
  public static final String VERSION = "dpu-ledger-report/1";

  private static final FigureTable<UnitHours> UNIT_HOURS =
      FigureTable.<UnitHours>of("unit_hours")
          .field("capacity_unit", "text", UnitHours::unit)
          .field("unit_hours", "unit_amount", UnitHours::hours);

  private static final FigureTable<IdleEstimate.MeasuredTeam> LEAST_MEASURED =
      FigureTable.<IdleEstimate.MeasuredTeam>of("measured_team")
          .field("team", "text_or_null", IdleEstimate.MeasuredTeam::team)
          .field("days", "count", team -> Long.valueOf(team.days()));

  private static final FigureTable<IdleEstimate> IDLE_ESTIMATE =
      FigureTable.<IdleEstimate>of("idle_estimate")
          .field("period_start", "date", estimate -> estimate.period().firstDay())
          .field("period_end", "date", estimate -> estimate.period().lastDay())
          .field("idle_cost_low", "money", IdleEstimate::low)
          .field("idle_cost_point", "money_or_null", IdleEstimate::point)
          .field("idle_cost_point_low", "money_or_null", IdleEstimate::bandLow)
          .field("idle_cost_point_high", "money_or_null", IdleEstimate::bandHigh)
          .field("idle_cost_high", "money", IdleEstimate::high)
          .field("point_basis", "text", IdleEstimate::basis)
          .nested("least_measured", LEAST_MEASURED, IdleEstimate::leastMeasured)
          .orNull()
          .field("tail_assumption_cost", "money", IdleEstimate::onTimeouts);

  private static final FigureTable<MonthToDate.Span> SPAN =
      FigureTable.<MonthToDate.Span>of("span")
          .field("period_start", "date", span -> span.period().firstDay())
          .field("period_end", "date", span -> span.period().lastDay())
          .field("list_cost", "money_or_null", MonthToDate.Span::listCost);

  private static final FigureTable<MonthToDate> MONTH_TO_DATE =
      FigureTable.<MonthToDate>of("month_to_date")
          .nested("so_far", SPAN, MonthToDate::soFar)
          .nested("same_days_last_month", SPAN, MonthToDate::sameDays)
          .nested("same_weekdays", SPAN, MonthToDate::sameWeekdays)
          .nested("last_month", SPAN, MonthToDate::lastMonth);

  private static final FigureTable<CurrencySection> OUTLOOK =
      FigureTable.<CurrencySection>of("outlook")
          .nested(
              "forecast",
              MonthEndSection.FORECAST,
              money -> MonthEnd.of(money).findFirst().orElse(null))
          .orNull()
          .rows(MonthEndSection.SECTION)
          .rows(MoversSection.SECTION)
          .rows(AnomaliesSection.SECTION);

  private static final FigureTable<CurrencySection> MONEY =
      FigureTable.<CurrencySection>of("currency_section")
          .field("billing_currency", "currency", CurrencySection::currency)
          .field("list_cost", "money", money -> money.totals().listCost())
          .field("idle_cost_low", "money", money -> money.totals().idleCostLow())
          .field("idle_cost_high", "money", money -> money.totals().idleCostHigh())
          .nested("idle_estimate", IDLE_ESTIMATE, CurrencySection::idleEstimate)
          .orNull()
          .nested("cost_breakdown", CostBreakdownSection.ALL, money -> money.breakdown().all())
          .field("still_open_cost", "money", money -> money.totals().stillOpenCost())
          .field("unattributed_cost", "money", CurrencySection::unattributedCost)
          .field("previous_list_cost", "money_or_null", CurrencySection::previousListCost)
          .field(
              "previous_list_cost_by_weekdays",
              "money_or_null",
              CurrencySection::previousByWeekdays)
          .nested("month_to_date", MONTH_TO_DATE, CurrencySection::month)
          .orNull()
          .rows(MonthEndSection.MONTHS)
          .field("sessions_started", "count", money -> money.totals().sessionsStarted())
          .rows("unit_hours", UNIT_HOURS, money -> money.totals().unitHours())
          .field("monthly_savings_low", "money", CurrencySection::savingsCautious)
          .field("monthly_savings_expected", "money", CurrencySection::savingsExpected)
          .field("monthly_savings_high", "money", CurrencySection::savingsCeiling)
          .list("worker_types", "text", money -> money.spendByDay().workerTypes())
          .rows(SpendSections.ACTIVITY)
          .rows(TeamsSection.SECTION)
          .rows(EvidenceSection.SECTION)
          .rows(RecommendationsSection.JSON)
          .rows(PricesSection.SECTION)
          .nested("outlook", OUTLOOK, money -> money);

  private static final FigureTable<Coverage.LifecycleCount> LIFECYCLE =
      FigureTable.<Coverage.LifecycleCount>of("lifecycle")
          .field("lifecycle", "text", Coverage.LifecycleCount::lifecycle)
          .field("billing_currency", "currency_or_null", Coverage.LifecycleCount::currency)
          .field("sessions", "count", Coverage.LifecycleCount::sessions)
          .field("list_cost", "money", Coverage.LifecycleCount::listCost)
          .field("exposure_cost", "money", Coverage.LifecycleCount::exposureCost);

  private static final FigureTable<LedgerReport> FLEET =
      FigureTable.<LedgerReport>of("capacity")
          .list("mean_sessions_by_weekday_and_hour", "means", report -> report.capacity().week())
          .rows(CapacitySections.PEAKS)
          .rows(LimitsSection.SECTION);

  private static final FigureTable<LedgerReport> COVERAGE =
      FigureTable.<LedgerReport>of("coverage")
          .rows(CoverageSections.TARGETS)
          .rows("lifecycles", LIFECYCLE, report -> report.coverage().lifecycles())
          .field("sessions_unpriced", "count", report -> report.coverage().sessionsUnpriced())
          .field("quarantined_rows", "count", report -> report.coverage().quarantinedRows())
          .field(
              "days_under_older_rules", "count", report -> report.coverage().daysUnderOlderRules())
          .map("quality_flags", "count", report -> flags(report.coverage()));

  private static final FigureTable<Assumptions> ASSUMPTIONS =
      FigureTable.<Assumptions>of("assumptions")
          .field("tail_margin_seconds", "count", assumed -> assumed.tailMargin().toSeconds())
          .field("lifetime_seconds", "count", assumed -> assumed.lifetime().toSeconds());

  private static final FigureTable<AnalystAnswer.Column> ANALYST_COLUMN =
      FigureTable.<AnalystAnswer.Column>of("own_column")
          .field("name", "text", AnalystAnswer.Column::name)
          .field("type", "text", AnalystAnswer.Column::type)
          .field("meaning", "text", AnalystAnswer.Column::meaning);

  private static final FigureTable<AnalystAnswer> ANALYST_ANSWER =
      FigureTable.<AnalystAnswer>of("own_analysis")
          .field("table", "text", AnalystAnswer::table)
          .field("file", "text", AnalystAnswer::file)
          .field("title", "text", AnalystAnswer::title)
          .field("grain", "text", AnalystAnswer::grain)
          .rows("columns", ANALYST_COLUMN, AnalystAnswer::columns)
          .field("rows_of_table", "count", answer -> answer.rows().size())
          .list("rows", "values", AnalystSections::shown);

  /** All of it. */
  public static final FigureTable<LedgerReport> REPORT =
      FigureTable.<LedgerReport>of("report")
          .field("schema", "version", report -> VERSION)
          .field("title", "text", LedgerReport::title)
          .field("simulated", "boolean", LedgerReport::simulated)
          .field("generated_at", "instant", LedgerReport::generatedAt)
          .field("as_of_date", "date", LedgerReport::asOf)
          .field("period_start", "date", report -> report.period().firstDay())
          .field("period_end", "date", report -> report.period().lastDay())
          .field("period_comparable", "boolean", LedgerReport::comparable)
          .list("accounts", "account_id", LedgerReport::accounts)
          .list("regions", "text", LedgerReport::regions)
          .list("headline", "text", Headline::of)
          .rows("currencies", MONEY.rest(Sections.in(Sections.OF_MONEY)), LedgerReport::sections)
          .rows("unpriced_unit_hours", UNIT_HOURS, LedgerReport::unpriced)
          .nested("capacity", FLEET, report -> report)
          .nested("coverage", COVERAGE, report -> report)
          .nested("assumptions", ASSUMPTIONS, LedgerReport::assumptions)
          .rows("own_analyses", ANALYST_ANSWER, report -> report.analystAnswers().answers())
          .list("own_analyses_not_answered", "text", report -> report.analystAnswers().faults());

  private ReportRecord() {}

  private static Map<String, Long> flags(Coverage coverage) {
    Map<String, Long> flags = new LinkedHashMap<>();
    coverage.flags().forEach(flag -> flags.put(flag.flag(), flag.sessions()));
    return flags;
  }
}
