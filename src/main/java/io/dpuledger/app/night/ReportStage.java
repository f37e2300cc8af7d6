package io.dpuledger.app.night;

import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SideTask;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.LedgerState;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.Reports;
import io.dpuledger.report.aggregate.GroupSums;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.reader.ReportReader;
import io.dpuledger.report.reader.ReportRequest;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Creates the report: reads the usage tables in the scans of the night, or in its own, and writes
 * once everything is published.
 */
public final class ReportStage implements AnalyzeStage.Reader {
  private final Run run;
  private final Ledger ledger;
  private @Nullable UsagePeriod period;
  private @Nullable ReportScans scans;
  private int daysUnderOlderRules;
  private List<GroupSums> usage = List.of();
  private List<CsvTable> csv = List.of();

  public ReportStage(Run run, Ledger ledger) {
    this.run = run;
    this.ledger = ledger;
  }

  /** The page to open, its content, and the failed analyses. */
  public record Written(Path page, LedgerReport report, Checked<Answer> answers) {}

  @Override
  public void ask(LocalDate asOf, Scans tables, LedgerState state) {
    UsagePeriod wanted = UsagePeriod.endingOn(asOf, run.config().report().periodDays());
    UsagePeriod known =
        tables.days(SessionDayTable.SCHEMA).stream()
            .findFirst()
            .map(LocalDate::parse)
            .map(wanted::since)
            .orElse(wanted);
    period = known;
    scans = ReportScans.ask(tables, known, state);
    daysUnderOlderRules = state.daysUnderOtherRules(run.configHash()).size();
  }

  @Override
  public void take() {
    ReportScans asked = Objects.requireNonNull(scans, "the report has not read its tables");
    usage = asked.answers();
    csv = asked.csv();
  }

  /** Writes every format of the report, from the scans and the published tables. */
  public Written write() {
    UsagePeriod days = Objects.requireNonNull(period, "the report has not read its tables");
    LocalDate asOf = days.lastDay();
    Path path = run.layout().report(asOf.toString());
    ReportFolder folder = new ReportFolder(run.files(), path);
    AsOfRows rows = new AsOfRows(ledger.small(), days);
    try (SideTask<Checked<Answer>> asking = SideTask.start(() -> answers().answer(asOf, days))) {
      LedgerReport figures =
          ReportReader.read(usage, rows::of, ledger.targetReads(), request(days));
      folder.writeTables(csv);
      folder.writeTables(CsvTables.of(rows::of, days));
      Checked<Answer> answers = asking.result();
      folder.replaceAnswers(
          AnalystOutput.csv(answers, asOf.toString()).stream().map(Reports::render).toList());
      LedgerReport report = figures.with(AnalystOutput.report(answers));
      folder.replaceReport(Reports.render(report));
      return new Written(new Path(path, ReportFolder.PAGE), report, answers);
    }
  }

  private AnswerStep answers() {
    return new AnswerStep(run, ledger.spark(), ledger.store().known());
  }

  private ReportRequest request(UsagePeriod days) {
    return new ReportRequest(
        run.config().report().title(),
        days.lastDay(),
        days.days(),
        run.startedAt(),
        daysUnderOlderRules,
        run.config().rateCard(),
        new Assumptions(
            run.config().idle().tailMargin(), run.config().idle().lifetime(), runCost()),
        run.config().report().sharedCost());
  }

  /** What the process cost until now; the clock of a run may be simulated. */
  private Assumptions.@Nullable RunCost runCost() {
    BigDecimal perHour = run.config().report().runCostPerHour();
    return perHour == null
        ? null
        : new Assumptions.RunCost(
            Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()), perHour);
  }
}
