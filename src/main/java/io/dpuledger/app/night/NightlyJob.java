package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisFault;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.app.collect.CollectStage;
import io.dpuledger.app.collect.LiveTable;
import io.dpuledger.app.collect.TargetTable;
import io.dpuledger.app.eventlog.EventLogResult;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.bill.reading.BillReading;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.words.Headline;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;

/** The night, top to bottom: collect, analyze all observations, report, and notify people. */
public final class NightlyJob {
  private final Run run;
  private final SessionSource sessions;
  private final DeliverStep delivery;

  public NightlyJob(Run run, SessionSource sessions, DeliverStep delivery) {
    this.run = run;
    this.sessions = sessions;
    this.delivery = delivery;
  }

  /** The result of the night: what was collected, the page to open, and who was notified. */
  public record Outcome(
      CollectStage.Result collected,
      BillReading.Result bill,
      EventLogResult eventLogs,
      Path report,
      List<String> lapses,
      List<AnalysisFault> faults,
      List<Delivered> delivered) {
    public Outcome {
      lapses = List.copyOf(lapses);
      faults = List.copyOf(faults);
      delivered = List.copyOf(delivered);
    }

    public int exitCode() {
      // Each is DONE or PARTIAL.
      return IntStream.of(
              CollectStage.exitCode(collected.collections()),
              BillOutput.exitCode(bill),
              eventLogs.exitCode(),
              AnalystOutput.exitCode(faults),
              DeliverStep.exitCode(delivered))
          .max()
          .orElseThrow();
    }

    /** The final output of the night. */
    public void print(PrintWriter out) {
      TargetTable.print(collected.collections(), out);
      LiveTable.print(collected.live(), out);
      BillOutput.print(bill, out);
      eventLogs.print(out);
      lapses.forEach(out::println);
      AnalystOutput.print(faults, out);
      DeliverStep.print(delivered, out);
      out.println("Report: " + report);
      out.flush();
    }
  }

  public Outcome run(Optional<LocalDate> asOf) {
    return RunFile.of(run, "nightly")
        .record(
            Outcome::exitCode,
            record -> {
              Figures figures = figures(asOf, record);
              Checked<Answer> answers = figures.written().answers();
              record.answered(answers);
              List<Delivered> delivered = delivery.deliver(figures.written().report());
              record.delivered(delivered);
              return new Outcome(
                  figures.collected(),
                  figures.analyzed().bill(),
                  figures.analyzed().eventLogs(),
                  figures.written().page(),
                  Headline.lapses(figures.written().report()),
                  answers.faults(),
                  delivered);
            });
  }

  private record Figures(
      CollectStage.Result collected, Analyzed analyzed, ReportStage.Written written) {}

  /** Everything that needs Spark, so that no mail server keeps a cluster waiting. */
  private Figures figures(Optional<LocalDate> asOf, RunFile record) {
    try (SparkSessions spark = SparkSessions.opening("nightly")) {
      CollectStage.Result collected = new CollectStage(run, sessions, Optional.empty()).collect();
      record.collected(collected.collections());
      Ledger ledger = new Ledger(spark.session(), run.lake());
      ReportStage report = new ReportStage(run, ledger);
      Analyzed analyzed =
          new AnalyzeStage(run, ledger, record).analyze(asOf, false, List.of(report));
      return new Figures(collected, analyzed, report.write());
    }
  }
}
