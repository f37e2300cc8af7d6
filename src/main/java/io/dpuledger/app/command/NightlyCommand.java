package io.dpuledger.app.command;

import io.dpuledger.app.deliver.DeliverStep;
import io.dpuledger.app.night.NightlyJob;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.SessionSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nightly}: what a scheduler runs. */
@Command(
    name = "nightly",
    description = "Collect, then analyze, then report, then deliver.",
    mixinStandardHelpOptions = true)
public final class NightlyCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Mixin private final AsOfOption asOf = new AsOfOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public NightlyCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(context.environment(), context.clock());
    SessionSource sessions = GlueSources.of(run.config(), run.clock());
    NightlyJob.Outcome night =
        new NightlyJob(run, sessions, new DeliverStep(run, context.environment())).run(asOf.day());
    night.print(spec.commandLine().getOut());
    return night.exitCode();
  }
}
