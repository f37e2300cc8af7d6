package io.dpuledger.app;

import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.Assumptions;
import io.dpuledger.report.LedgerReport;
import io.dpuledger.report.ReportReader;
import io.dpuledger.report.ReportRequest;
import io.dpuledger.report.Reports;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;

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
    AsOfRows asOfRows = new AsOfRows(ledger, period);
    try (SideTask<Checked<Answer>> asking =
            SideTask.start(() -> ledger.answers().answer(asOf, period));
        SideTask<Boolean> exporting =
            SideTask.start(() -> folder.writeTables(CsvTables.of(asOfRows::of, period)))) {
      List<UsageScan.Scanned> usage = new UsageScan(ledger, period).scan();
      LedgerReport figures =
          ReportReader.read(
              usage.stream().map(UsageScan.Scanned::answers).toList(),
              asOfRows::of,
              ledger.targetReads(),
              request(period));
      folder.writeTables(usage.stream().flatMap(table -> table.csv().stream()).toList());
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
}
