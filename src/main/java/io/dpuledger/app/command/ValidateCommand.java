package io.dpuledger.app.command;

import io.dpuledger.app.eventlog.EventLogsCheck;
import io.dpuledger.app.night.BillCheck;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.AccessProbe;
import io.dpuledger.collect.TargetReach;
import io.dpuledger.config.ConfigException;
import io.dpuledger.table.files.InParallel;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code validate}: would tonight's run work? Reads the configuration, lists the lake and the bill,
 * and makes each kind of call once for each target.
 */
@Command(
    name = "validate",
    description =
        "Check configuration, lake, bill, permissions and prices of every target. Changes nothing.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public ValidateCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(context.environment(), context.clock());
    PrintWriter out = spec.commandLine().getOut();
    out.println("The configuration is valid.");
    out.println(lake(run));
    int analyses = new AnalysesCheck(run).check();
    if (analyses > 0) {
      out.println("Valid analyses: " + analyses + ".");
    }
    boolean isBillReadable = new BillCheck(run).check(out);
    EventLogsCheck logs = EventLogsCheck.of(run);
    logs.print(out);
    AccessProbe probe = GlueSources.probe(run.config().collect());
    List<TargetReach> reaches =
        InParallel.map(run.config().collect().parallelTargets(), probe.targets(), probe::reach);
    LocalDate today = run.startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    ReachTable.print(reaches, new PriceCoverage(run.config().rateCard(), today), out);
    out.flush();
    return isBillReadable && logs.isDone() && reaches.stream().allMatch(TargetReach::isWhole)
        ? ExitCode.DONE
        : ExitCode.PARTIAL;
  }

  private static String lake(Run run) {
    Path lake = run.layout().lake();
    List<FileStatus> found;
    try {
      found = run.files().list(lake);
    } catch (UncheckedIOException e) {
      throw unusable(String.valueOf(e.getMessage()));
    }
    if (isItself(lake, found)) {
      throw unusable(lake + " is a file");
    }
    return found.isEmpty()
        ? "The lake " + lake + " is empty or does not exist yet; the first run creates it."
        : "The lake " + lake + " can be listed.";
  }

  /** Listing a file returns the file itself. */
  private static boolean isItself(Path lake, List<FileStatus> found) {
    return found.size() == 1
        && found.get(0).isFile()
        && found.get(0).getPath().getName().equals(lake.getName());
  }

  private static ConfigException unusable(String reason) {
    return new ConfigException(
        List.of(
            "dpu-ledger.lake.path: "
                + reason
                + ": name a folder that this user can read, on a file system that this Spark"
                + " supports"));
  }
}
