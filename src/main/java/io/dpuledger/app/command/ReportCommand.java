package io.dpuledger.app.command;

import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.sql.AnalysisFault;
import io.dpuledger.app.deliver.DeliverStep;
import io.dpuledger.app.night.AnalystOutput;
import io.dpuledger.app.night.AsOfDay;
import io.dpuledger.app.night.ReportStage;
import io.dpuledger.app.night.Tables;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.config.ConfigException;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.Sources;
import io.dpuledger.report.delivery.Delivered;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: only the last stage, from the published tables. */
@Command(
    name = "report",
    description = "Write the reports from the published tables.",
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Mixin private final AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--deliver",
      description =
          "Send the configured messages, except those already sent for the same day. Without it, nothing is sent.")
  private boolean deliver;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public ReportCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(context.environment(), context.clock());
    ReportStage.Written written = write(run);
    PrintWriter out = spec.commandLine().getOut();
    List<Delivered> delivered =
        deliver ? new DeliverStep(run, context.environment()).deliver(written.report()) : List.of();
    List<AnalysisFault> faults = written.answers().faults();
    AnalystOutput.print(faults, out);
    if (deliver) {
      DeliverStep.print(delivered, run.config().delivery(), out);
    }
    out.println("Report: " + written.page());
    out.flush();
    return Math.max(AnalystOutput.exitCode(faults), DeliverStep.exitCode(delivered));
  }

  private ReportStage.Written write(Run run) {
    try (SparkSessions spark = SparkSessions.opening("report")) {
      Ledger ledger = new Ledger(spark.session(), run.lake());
      ledger.store().known().prefetch(Tables.derived());
      LocalDate day = AsOfDay.of(ledger, asOf.day());
      requireAnalyzed(ledger, day);
      ReportStage report = new ReportStage(run, ledger);
      report.ask(day, Sources.ofPublished(ledger.store()), ledger.state());
      report.take();
      return report.write();
    } finally {
      run.clearStaging();
    }
  }

  /** Without that day's recommendations the report would say that there are none. */
  private static void requireAnalyzed(Ledger ledger, LocalDate day) {
    if (!ledger.small().days(RecommendationTable.SCHEMA).contains(day.toString())) {
      throw new ConfigException(
          List.of(day + " was not analyzed: run analyze --as-of " + day + " first"));
    }
  }
}
