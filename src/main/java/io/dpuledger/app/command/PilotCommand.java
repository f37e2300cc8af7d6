package io.dpuledger.app.command;

import io.dpuledger.app.pilot.PilotLimits;
import io.dpuledger.app.pilot.PilotRun;
import io.dpuledger.app.pilot.Review;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.wire.GlueAnswers;
import io.dpuledger.config.ConfigException;
import io.dpuledger.model.target.Target;
import io.dpuledger.pilot.Findings;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pilot}: what one real account shows of what AWS's documentation leaves open. */
@Command(
    name = "pilot",
    description = {
      "Read one account once, and write what it shows of what AWS's documentation leaves open.",
      "Names become hashes, and other texts their length and kinds of characters.",
      "Shows what it found and asks before it writes the file, which can be attached to an issue."
    },
    mixinStandardHelpOptions = true)
public final class PilotCommand implements Callable<Integer> {
  private static final LocalTime WORKING_HOURS = LocalTime.of(15, 0);

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Mixin private final PilotOptions limits = new PilotOptions();

  @Option(names = "--account", paramLabel = "ID", description = "Only targets of this account.")
  private Optional<String> account = Optional.empty();

  @Option(names = "--region", paramLabel = "REGION", description = "Only targets of this region.")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--bill",
      paramLabel = "PATH",
      description =
          "A file or folder of a bill: CUR 2.0, legacy CUR or FOCUS, Parquet or CSV. Repeatable.")
  private final List<String> bills = new ArrayList<>();

  @Option(
      names = "--trail",
      paramLabel = "PATH",
      description = "A file or folder of CloudTrail. Repeatable.")
  private final List<String> trails = new ArrayList<>();

  @Option(
      names = "--event-log",
      paramLabel = "PATH",
      description = "A Spark event log of a session, or a folder of them. Repeatable.")
  private final List<String> eventLogs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: dpu-ledger-pilot-<day>.json")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--yes", description = "Write without asking.")
  private boolean yes;

  @Option(
      names = "--simulate",
      description = "Read a simulated account on this machine instead, to see what happens.")
  private boolean simulate;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;
  private final InputStream in;

  public PilotCommand(ProgramContext context, InputStream in) {
    this.context = context;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (!simulate) {
      Run run = options.startRun(context.environment(), context.clock());
      PilotLimits most = most(run);
      return pilot(run, most, GlueSources.answers(run.config().collect(), most));
    }
    FleetSpec fleet = FleetSpec.demo();
    try (GlueSimulator glue =
        GlueSimulator.start(
            DemoCompany.of(Fleet.generate(fleet)),
            fleet.lastDay().minusDays(1).atTime(WORKING_HOURS).toInstant(ZoneOffset.UTC),
            0)) {
      Run run =
          options.startRun(
              context.environment(),
              context.clock(),
              List.of(
                  TargetSetting.of(fleet.targets()),
                  "collect.role-name=dpu-ledger-reader",
                  "collect.endpoint-override=" + glue.endpoint()));
      PilotLimits most = most(run);
      return pilot(run, most, GlueSources.simulatedAnswers(run.config().collect(), most));
    }
  }

  private PilotLimits most(Run run) {
    return limits.limits(run.config().collect().pageSize());
  }

  private int pilot(Run run, PilotLimits most, GlueAnswers glue) {
    PrintWriter out = spec.commandLine().getOut();
    Findings findings = new Findings();
    boolean all = new PilotRun(glue, most, run.clock(), out).call(targets(glue), findings);
    PilotRun.read(new PilotRun.Files(bills, trails, eventLogs), run.files(), findings);
    Review review = new Review(out, in);
    review.summarize(findings);
    String day = run.startedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String text = Review.text(findings.json(day));
    Path target = file.orElseGet(() -> Path.of("dpu-ledger-pilot-" + day + ".json"));
    Review.Decision decision = yes ? Review.Decision.WRITE : review.ask(target, text);
    if (decision == Review.Decision.UNANSWERED) {
      throw new ParameterException(
          spec.commandLine(),
          "nobody answered, and nothing was written: --yes writes without asking");
    }
    if (decision == Review.Decision.DECLINED) {
      out.println("Nothing was written.");
    } else {
      write(target, text);
      out.println("Wrote " + target + ". Read it before you attach it to an issue.");
    }
    out.flush();
    return all ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private List<Target> targets(GlueAnswers glue) {
    List<Target> all = glue.targets();
    List<Target> chosen =
        all.stream()
            .filter(target -> account.isEmpty() || account.orElseThrow().equals(target.accountId()))
            .filter(target -> region.isEmpty() || region.orElseThrow().equals(target.region()))
            .toList();
    if (chosen.isEmpty()) {
      throw new ConfigException(
          List.of("no target of collect.targets has this account and region; there are " + all));
    }
    return chosen;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
