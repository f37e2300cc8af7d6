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
      FigureTable.<UnitHours>of("unit_hours", "Billed hours of one unit.")
          .field("capacity_unit", "text", "DPU or M-DPU.", UnitHours::unit)
          .field("unit_hours", "unit_amount", "Unit-hours.", UnitHours::hours);

  private static final FigureTable<IdleEstimate> IDLE_ESTIMATE =
      FigureTable.<IdleEstimate>of(
              "idle_estimate", "What idling cost between its bounds, in a period of its own.")
          .field(
              "period_start",
              "date",
              "First day that it looks at.",
              estimate -> estimate.period().firstDay())
          .field(
              "period_end",
              "date",
              "Last day that it looks at, included.",
              estimate -> estimate.period().lastDay())
          .field("idle_cost_low", "money", "Idle cost of that period, at least.", IdleEstimate::low)
          .field(
              "idle_cost_point",
              "money",
              "Best single figure; null if too little was seen of peers.",
              IdleEstimate::point)
          .orNull()
          .field(
              "idle_cost_high", "money", "Idle cost of that period, at most.", IdleEstimate::high)
          .field(
              "point_basis",
              "text",
              "How near the peers are that it needed, or why there is none: see idle_waste in the data dictionary.",
              IdleEstimate::basis)
          .field(
              "tail_assumption_cost",
              "money",
              "How much of the low, at most, is idle only if timeouts were idle timeouts.",
              IdleEstimate::onTimeouts);

  private static final FigureTable<MonthToDate.Span> SPAN =
      FigureTable.<MonthToDate.Span>of("span", "Some days and what they cost.")
          .field("period_start", "date", "First UTC day.", span -> span.period().firstDay())
          .field("period_end", "date", "Last UTC day, included.", span -> span.period().lastDay())
          .field(
              "list_cost",
              "money",
              "List cost; null where not all of the days are covered.",
              MonthToDate.Span::listCost)
          .orNull();

  private static final FigureTable<MonthToDate> MONTH_TO_DATE =
      FigureTable.<MonthToDate>of(
              "month_to_date", "List cost of the month so far beside what it can be compared with.")
          .nested(
              "so_far",
              SPAN,
              "The month so far; from the first day seen on, if that is in it.",
              MonthToDate::soFar)
          .nested(
              "same_days_last_month",
              SPAN,
              "The same days of last month, as far as it has them.",
              MonthToDate::sameDays)
          .nested(
              "same_weekdays",
              SPAN,
              "As many days of the same weekdays, four weeks earlier, or five after the 28th.",
              MonthToDate::sameWeekdays)
          .nested("last_month", SPAN, "All of last month.", MonthToDate::lastMonth);

  private static final FigureTable<CurrencySection> OUTLOOK =
      FigureTable.<CurrencySection>of(
              "outlook", "Where one currency's spend is heading, as of as_of_date.")
          .nested(
              "forecast",
              MonthEndSection.FORECAST,
              "Where the month ends, all teams together; null if nothing was spent in the last eight weeks.",
              money -> MonthEnd.of(money).findFirst().orElse(null))
          .orNull()
          .rows(MonthEndSection.SECTION)
          .rows(MoversSection.SECTION)
          .rows(AnomaliesSection.SECTION);

  private static final FigureTable<CurrencySection> MONEY =
      FigureTable.<CurrencySection>of(
              "currency_section",
              "The money of one currency. list_cost is the sum of days, of teams and of evidence; the idle costs are those of teams and of evidence.")
          .field(
              "billing_currency",
              "currency",
              "Currency of all money here.",
              CurrencySection::currency)
          .field(
              "list_cost", "money", "List cost of the period.", money -> money.totals().listCost())
          .field(
              "idle_cost_low",
              "money",
              "Paid while no statement ran, at least.",
              money -> money.totals().idleCostLow())
          .field(
              "idle_cost_high",
              "money",
              "Paid while no statement ran, at most.",
              money -> money.totals().idleCostHigh())
          .nested(
              "idle_estimate",
              IDLE_ESTIMATE,
              "Idling between its bounds; null if it was not estimated as of this day.",
              CurrencySection::idleEstimate)
          .orNull()
          .field(
              "estimated_cost",
              "money",
              "Part of list_cost of sessions whose end was not seen; later nights may restate it.",
              money -> money.totals().estimatedCost())
          .field(
              "unattributed_cost",
              "money",
              "Part of list_cost of sessions that no rule gives to a team.",
              CurrencySection::unattributedCost)
          .field(
              "previous_list_cost",
              "money",
              "List cost of as many days before the period; null where they are not covered.",
              CurrencySection::previousListCost)
          .orNull()
          .nested(
              "month_to_date",
              MONTH_TO_DATE,
              "The month so far beside earlier days; null where only a part is told.",
              CurrencySection::month)
          .orNull()
          .rows(MonthsSection.SECTION)
          .field(
              "sessions_started",
              "count",
              "Sessions that started in the period.",
              money -> money.totals().sessionsStarted())
          .rows(
              "unit_hours",
              UNIT_HOURS,
              "Billed unit-hours, by unit.",
              money -> money.totals().unitHours())
          .field(
              "monthly_savings_low",
              "money",
              "What all open changes would save together in 30 days, at least.",
              CurrencySection::savingsLow)
          .field(
              "monthly_savings_high",
              "money",
              "What all open changes would save together in 30 days, at most.",
              CurrencySection::savingsHigh)
          .list(
              "worker_types",
              "text",
              "Names for list_cost_by_worker_type of days, the dearest first; \"other\" is the rest.",
              money -> money.spendByDay().workerTypes())
          .rows(SpendSections.ACTIVITY)
          .rows(TeamsSection.SECTION)
          .rows(EvidenceSection.SECTION)
          .rows(RecommendationsSection.JSON)
          .rows(PricesSection.SECTION)
          .nested(
              "outlook",
              OUTLOOK,
              "Where the month ends, how budgets stand, what moved and which days stood out.",
              money -> money);

  private static final FigureTable<Coverage.LifecycleCount> LIFECYCLE =
      FigureTable.<Coverage.LifecycleCount>of(
              "lifecycle", "Sessions that live, are stale or have vanished.")
          .field(
              "lifecycle",
              "text",
              "LIVE, STALE (not read by the latest run) or VANISHED (gone before an end was seen).",
              Coverage.LifecycleCount::lifecycle)
          .field(
              "billing_currency",
              "currency",
              "Currency of the money here; null where these have no price.",
              Coverage.LifecycleCount::currency)
          .orNull()
          .field("sessions", "count", "Sessions.", Coverage.LifecycleCount::sessions)
          .field("list_cost", "money", "List cost so far.", Coverage.LifecycleCount::listCost)
          .field(
              "exposure_cost",
              "money",
              "What they can still cost if nobody touches them, at most.",
              Coverage.LifecycleCount::exposureCost);

  private static final FigureTable<LedgerReport> FLEET =
      FigureTable.<LedgerReport>of("capacity", "When the fleet runs in the period.")
          .list(
              "mean_sessions_by_weekday_and_hour",
              "means",
              "Seven lists, Monday to Sunday, of 24 averages each, UTC; empty if no hour is known.",
              report -> report.capacity().week())
          .rows(CapacitySections.PEAKS)
          .rows(LimitsSection.SECTION);

  private static final FigureTable<LedgerReport> COVERAGE =
      FigureTable.<LedgerReport>of("coverage", "What the figures do and do not rest on.")
          .rows(CoverageSections.TARGETS)
          .rows(
              "lifecycles",
              LIFECYCLE,
              "Sessions whose end was not seen.",
              report -> report.coverage().lifecycles())
          .field(
              "sessions_unpriced",
              "count",
              "Sessions without a price.",
              report -> report.coverage().sessionsUnpriced())
          .field(
              "quarantined_rows",
              "count",
              "Observed rows without a usable key, counted nowhere else.",
              report -> report.coverage().quarantinedRows())
          .field(
              "days_under_older_rules",
              "count",
              "Days that were worked out under an older configuration.",
              report -> report.coverage().daysUnderOlderRules())
          .map(
              "quality_flags",
              "count",
              "How many sessions of the period carry each quality flag.",
              report -> flags(report.coverage()));

  private static final FigureTable<Assumptions> ASSUMPTIONS =
      FigureTable.<Assumptions>of("assumptions", "What the idle figures assume.")
          .field(
              "tail_margin_seconds",
              "count",
              "Seconds taken off every certain idle tail.",
              assumed -> assumed.tailMargin().toSeconds())
          .field(
              "lifetime_seconds",
              "count",
              "Seconds that a session is believed to live at most, which AWS does not tell.",
              assumed -> assumed.lifetime().toSeconds());

  private static final FigureTable<AnalystAnswer.Column> ANALYST_COLUMN =
      FigureTable.<AnalystAnswer.Column>of("own_column", "A column of the answer to an analyst.")
          .field("name", "text", "Name of the column.", AnalystAnswer.Column::name)
          .field(
              "type",
              "text",
              "Its type as SQL calls it, such as decimal(18,6).",
              AnalystAnswer.Column::type)
          .field("meaning", "text", "What it means, from the file.", AnalystAnswer.Column::meaning);

  private static final FigureTable<AnalystAnswer> ANALYST_ANSWER =
      FigureTable.<AnalystAnswer>of(
              "own_analysis",
              "The answer to one question of an analyst. What its figures mean, only its author can say.")
          .field(
              "table",
              "text",
              "Name of the table, and of the file in csv/, that have all of its rows.",
              AnalystAnswer::table)
          .field("file", "text", "Name of the file that asks.", AnalystAnswer::file)
          .field("title", "text", "Title, from the file.", AnalystAnswer::title)
          .field("grain", "text", "What one row is, from the file.", AnalystAnswer::grain)
          .rows(
              "columns",
              ANALYST_COLUMN,
              "Columns of the rows, in their order.",
              AnalystAnswer::columns)
          .field(
              "rows_of_table",
              "count",
              "How many rows the table has.",
              answer -> answer.rows().size())
          .list(
              "rows",
              "values",
              "The first rows in the order that was asked for, each a list of one value a column: text, number, true or false, or null where nothing is known. Days and times are texts.",
              AnalystSections::shown);

  /** All of it. */
  public static final FigureTable<LedgerReport> REPORT =
      FigureTable.<LedgerReport>of("report", "What a report has in all.")
          .field(
              "schema",
              "version",
              "Name and version of this form; changes when a reader of the older form could go wrong.",
              report -> VERSION)
          .field("title", "text", "Title, from the configuration.", LedgerReport::title)
          .field(
              "simulated",
              "boolean",
              "Whether the sessions come from the simulator: then no money was spent.",
              LedgerReport::simulated)
          .field(
              "generated_at",
              "instant",
              "When the run began that made this report.",
              LedgerReport::generatedAt)
          .field(
              "as_of_date", "date", "The day up to which usage was looked at.", LedgerReport::asOf)
          .field(
              "period_start",
              "date",
              "First day of the period.",
              report -> report.period().firstDay())
          .field(
              "period_end",
              "date",
              "Last day of the period, included.",
              report -> report.period().lastDay())
          .field(
              "period_comparable",
              "boolean",
              "Whether the days before the period are covered, too.",
              LedgerReport::comparable)
          .list("accounts", "account_id", "Accounts that were read.", LedgerReport::accounts)
          .list("regions", "text", "Regions that were read.", LedgerReport::regions)
          .list(
              "headline",
              "text",
              "The sentences that say it all, of all currencies one after the other.",
              Headline::of)
          .rows(
              "currencies",
              MONEY.rest(Sections.OF_MONEY),
              "One for each currency, the largest list cost first. Currencies are never added.",
              LedgerReport::sections)
          .rows(
              "unpriced_unit_hours",
              UNIT_HOURS,
              "Unit-hours without a price; they are in no amount. Empty if all have one.",
              LedgerReport::unpriced)
          .nested(
              "capacity", FLEET, "When the fleet runs, all currencies together.", report -> report)
          .nested("coverage", COVERAGE, "What the figures rest on.", report -> report)
          .nested(
              "assumptions",
              ASSUMPTIONS,
              "What the idle figures assume.",
              LedgerReport::assumptions)
          .rows(
              "own_analyses",
              ANALYST_ANSWER,
              "What analysts of the site ask in SQL of their own, for the report. Empty if they ask nothing.",
              report -> report.analystAnswers().answers())
          .list(
              "own_analyses_not_answered",
              "text",
              "What is wrong with each of their questions that could not be answered, with its file and line.",
              report -> report.analystAnswers().faults());

  private ReportRecord() {}

  private static Map<String, Long> flags(Coverage coverage) {
    Map<String, Long> flags = new LinkedHashMap<>();
    coverage.flags().forEach(flag -> flags.put(flag.flag(), flag.sessions()));
    return flags;
  }
}
