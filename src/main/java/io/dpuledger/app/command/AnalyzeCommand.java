package io.dpuledger.app.command;

import io.dpuledger.app.night.AnalyzeStage;
import io.dpuledger.app.night.Analyzed;
import io.dpuledger.app.night.BillOutput;
import io.dpuledger.app.night.RunFile;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.ledger.Ledger;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code analyze}: only the second stage, over everything collected so far. */
@Command(
    name = "analyze",
    description = "Derive every table from the collected observations.",
    mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Mixin private final AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--rebuild",
      description =
          "Work out everything again with today's rules. Days with deleted observations stay as"
              + " they are, and are listed.")
  private boolean rebuild;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public AnalyzeCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(context.environment(), context.clock());
    Analyzed analyzed =
        RunFile.of(run, "analyze")
            .record(
                AnalyzeCommand::exitCode,
                record -> {
                  try (SparkSessions spark = SparkSessions.opening("analyze")) {
                    Ledger ledger = new Ledger(spark.session(), run.lake());
                    return new AnalyzeStage(run, ledger, record)
                        .analyze(asOf.day(), rebuild, List.of());
                  }
                });
    PrintWriter out = spec.commandLine().getOut();
    out.println("Analyzed as of " + analyzed.asOf());
    analyzed.printDaysUnderOlderRules(rebuild, out);
    BillOutput.print(analyzed.bill(), out);
    analyzed.eventLogs().print(out);
    out.flush();
    return exitCode(analyzed);
  }

  /** Each is DONE or PARTIAL. */
  private static int exitCode(Analyzed analyzed) {
    return Math.max(BillOutput.exitCode(analyzed.bill()), analyzed.eventLogs().exitCode());
  }
}
