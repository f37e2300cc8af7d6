package io.dpuledger.app;

import io.dpuledger.collect.SessionSource;
import io.dpuledger.model.TargetCollection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code collect}: the first stage alone. Opens no Spark session. */
@Command(
    name = "collect",
    description = "Read the sessions of every target into the lake.",
    mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Surroundings around;

  CollectCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(around.environment(), around.clock());
    SessionSource sessions = GlueSources.of(run.config().collect(), run.clock());
    List<TargetCollection> collections = collect(run, sessions);
    TargetTable.print(collections, spec.commandLine().getOut());
    return exitCode(collections);
  }

  static List<TargetCollection> collect(Run run, SessionSource sessions) {
    return RunFile.of(run, "collect")
        .record(
            CollectCommand::exitCode,
            record -> {
              run.checkLake();
              List<TargetCollection> collections = new CollectStage(run, sessions).collect();
              record.collected(collections);
              return collections;
            });
  }

  static int exitCode(List<TargetCollection> collections) {
    boolean allRead = collections.stream().allMatch(target -> target.outcome().stored());
    return allRead ? ExitCode.DONE : ExitCode.PARTIAL;
  }
}
