package io.dpuledger.app;

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
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.Assumptions;
import io.dpuledger.report.LedgerReport;
import io.dpuledger.report.ReportReader;
import io.dpuledger.report.ReportRequest;
import io.dpuledger.report.ReportTables;
import io.dpuledger.report.Reports;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the published answers and writes what people open. */
final class ReportStage {
  private final Run run;
  private final Ledger ledger;

  ReportStage(Run run, Ledger ledger) {
    this.run = run;
    this.ledger = ledger;
  }

  /** The page to open, what it says, and what analysts asked in vain. */
  record Written(Path page, LedgerReport report, Checked<Answer> answers) {}

  /** Writes every form of the report as of a day. */
  Written write(LocalDate asOf) {
    UsagePeriod period = period(asOf);
    Path path = run.layout().report(asOf.toString());
    ReportFolder folder = new ReportFolder(run.files(), path);
    CsvTables csv = new CsvTables(ledger, period);
    try (SideTask<Checked<Answer>> asking =
            SideTask.start(() -> ledger.answers().answer(asOf, period));
        SideTask<Boolean> exporting = SideTask.start(() -> folder.writeTables(csv.summaries()))) {
      LedgerReport figures =
          ReportReader.read(tables(period), ledger.targetReads(), request(period));
      folder.writeTables(csv.sessions(sessions(figures)));
      Checked<Answer> answers = asking.result();
      folder.replaceAnswers(
          OwnAnswers.csv(answers, asOf.toString()).stream().map(Reports::render).toList());
      exporting.result();
      LedgerReport report = figures.with(OwnAnswers.report(answers));
      folder.replaceReport(Reports.render(report));
      return new Written(new Path(path, "report.html"), report, answers);
    }
  }

  static long sessions(LedgerReport report) {
    return report.sections().stream()
        .mapToLong(section -> section.totals().sessionsStarted())
        .sum();
  }

  /** Of each table the days that the report asks of. */
  private ReportTables tables(UsagePeriod period) {
    LocalDate asOf = period.lastDay();
    String firstDay = period.firstDay().toString();
    LedgerState state = ledger.state();
    return new ReportTables(
        ledger
            .store()
            .read(SpendDaily.SCHEMA, from(lastUsageDateBy(ReportReader.firstDayCompared(period)))),
        table(SessionDayTable.SCHEMA, period),
        ledger
            .store()
            .read(
                SessionFactTable.SCHEMA,
                created -> state.mayReach(created, firstDay) || state.mayBeOpen(created)),
        table(RecommendationTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(IdleWasteTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(SpendForecastTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(BudgetStatusTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        ledger.store().read(ReportedMonthTable.SCHEMA, upTo(asOf)),
        table(SpendMoversTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(SpendAnomalyTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(CapacityHourlyTable.SCHEMA, period),
        table(CapacityProfileTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        table(CapacityPeakTable.SCHEMA, UsagePeriod.endingOn(asOf, 1)),
        ledger.store().read(QuarantineTable.SCHEMA));
  }

  /** A day on or before the one given, if usage is known of any, else the one given. */
  private String lastUsageDateBy(LocalDate day) {
    SortedSet<String> known =
        ledger.store().publishedDays(SpendDaily.SCHEMA).headSet(day.plusDays(1).toString());
    return known.isEmpty() ? day.toString() : known.last();
  }

  private static Predicate<String> from(String firstDay) {
    return day -> day.compareTo(firstDay) >= 0;
  }

  private static Predicate<String> upTo(LocalDate lastDay) {
    return day -> day.compareTo(lastDay.toString()) <= 0;
  }

  private ReportRequest request(UsagePeriod period) {
    return new ReportRequest(
        run.config().report().title(),
        period.lastDay(),
        period.days(),
        run.startedAt(),
        ledger.state().daysUnderOtherRules(run.configHash()).size(),
        run.config().rateCard(),
        new Assumptions(run.config().idle().tailMargin(), run.config().idle().lifetime()));
  }

  private UsagePeriod period(LocalDate asOf) {
    UsagePeriod wanted = UsagePeriod.endingOn(asOf, run.config().report().periodDays());
    return ledger.firstUsageDate().map(wanted::since).orElse(wanted);
  }

  private Dataset<Row> table(TableSchema schema, UsagePeriod period) {
    return ledger.store().read(schema, period::contains);
  }
}
