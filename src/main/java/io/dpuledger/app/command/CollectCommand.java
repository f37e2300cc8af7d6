package io.dpuledger.app.command;

import io.dpuledger.app.collect.CollectStage;
import io.dpuledger.app.collect.LiveTable;
import io.dpuledger.app.collect.TargetTable;
import io.dpuledger.app.deliver.DeliverStep;
import io.dpuledger.app.deliver.NotesSent;
import io.dpuledger.app.night.RunFile;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.saved.SavedListings;
import io.dpuledger.model.target.TargetCollection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code collect}: only the first stage. Starts no Spark session. */
@Command(
    name = "collect",
    description = "Read the sessions of every target into the lake.",
    mixinStandardHelpOptions = true)
public final class CollectCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--ended-within",
      paramLabel = "TIME",
      description =
          "Store only live sessions and those that ended in the last TIME, such as 3h: for hourly runs in addition to a nightly one.")
  private Optional<Duration> endedWithin = Optional.empty();

  @Option(
      names = "--from-json",
      paramLabel = "DIR",
      description = {
        "Read saved pages of `aws glue list-sessions` instead of AWS, for the targets in DIR:",
        "DIR/" + SavedListings.LAYOUT
      })
  private Optional<Path> savedPages = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public CollectCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (endedWithin.isPresent() && savedPages.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--ended-within is only for AWS: saved pages are imported completely");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (savedPages.isPresent()) {
      List<TargetCollection> collections =
          new SavedNights(options, context, savedPages.orElseThrow()).collect();
      TargetTable.print(collections, out);
      return CollectStage.exitCode(collections);
    }
    Run run = options.startRun(context.environment(), context.clock());
    SessionSource sessions = GlueSources.of(run.config(), run.clock());
    Outcome outcome =
        collect(run, sessions, endedWithin, new DeliverStep(run, context.environment()));
    TargetTable.print(outcome.collected().collections(), out);
    LiveTable.print(outcome.collected().live(), out);
    outcome.notes().print(out);
    return outcome.exitCode();
  }

  /** What was collected, and how many notes owners of live sessions got. */
  record Outcome(CollectStage.Result collected, NotesSent notes) {
    private int exitCode() {
      // Each is DONE or PARTIAL.
      return Math.max(CollectStage.exitCode(collected.collections()), notes.exitCode());
    }
  }

  static Outcome collect(
      Run run, SessionSource sessions, Optional<Duration> endedWithin, DeliverStep delivery) {
    return RunFile.of(run, "collect")
        .record(
            Outcome::exitCode,
            record -> {
              CollectStage.Result collected =
                  new CollectStage(run, sessions, endedWithin).collect();
              record.collected(collected.collections());
              NotesSent notes = delivery.notes(sessions, collected);
              record.noted(notes);
              return new Outcome(collected, notes);
            });
  }
}
