package io.dpuledger.app;

import io.dpuledger.model.Target;
import io.dpuledger.simulator.Fleet;
import io.dpuledger.simulator.FleetSpec;
import io.dpuledger.simulator.FleetTruth;
import io.dpuledger.simulator.GlueSimulator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: plays AWS Glue on this machine, with a made-up company's sessions. */
@Command(
    name = "simulate",
    description = {
      "Play AWS Glue on this machine, with a made-up company's sessions.",
      "With --lake, collect every simulated night and end with the nightly of the last one.",
      "With --serve, answer until stopped; point collect.endpoint-override at it."
    },
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @ArgGroup(multiplicity = "1")
  private Purpose purpose = new Purpose();

  @Option(names = "--nights", defaultValue = "60", description = "Default: ${DEFAULT-VALUE}")
  private int nights;

  @Option(names = "--sessions-per-day", description = "Sessions on a weekday.")
  private Optional<Double> sessionsPerDay = Optional.empty();

  @Option(names = "--sessions", description = "About so many sessions in all, instead.")
  private Optional<Long> sessions = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "ACCOUNT/REGION",
      description = "Where the sessions are. Repeatable. Default: two accounts, two regions.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--seed", description = "Another seed, another company.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--port", defaultValue = "0", description = "Default: any free one.")
  private int port;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write what is true of each session.")
  private Optional<Path> truth = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Surroundings around;

  SimulateCommand(Surroundings around) {
    this.around = around;
  }

  /** What the simulated company is for. */
  private static final class Purpose {
    @Option(
        names = "--lake",
        paramLabel = "DIR",
        description = "Collect its nights into this lake.")
    private Optional<String> lake = Optional.empty();

    @Option(names = "--serve", description = "Only serve it.")
    private boolean serve;
  }

  @Override
  public Integer call() {
    if (nights < 1) {
      throw new ParameterException(spec.commandLine(), "--nights must be at least 1");
    }
    Fleet fleet = Fleet.generate(fleetSpec());
    truth.ifPresent(file -> FleetTruth.write(fleet, file));
    PrintWriter out = spec.commandLine().getOut();
    try (GlueSimulator glue =
        GlueSimulator.start(fleet, SimulatedNights.lastNight(fleet.spec()), port)) {
      if (purpose.serve) {
        out.println("Serving " + fleet.sessions().size() + " sessions on " + glue.endpoint());
        out.flush();
        return waitUntilStopped();
      }
      NightlyJob.Outcome night =
          new SimulatedNights(options, around, glue, fleet.spec()).play(purpose.lake.orElseThrow());
      TargetTable.print(night.collections(), out);
      out.println("Report: " + night.report());
      out.flush();
      return night.exitCode();
    }
  }

  private FleetSpec fleetSpec() {
    FleetSpec demo = FleetSpec.demo();
    FleetSpec spec = demo.over(demo.lastDay().minusDays(nights - 1L), nights);
    spec = seed.map(spec::withSeed).orElse(spec);
    spec = sessionsPerDay.map(spec::withSessionsPerDay).orElse(spec);
    spec = targets.isEmpty() ? spec : spec.withTargets(targets.stream().map(this::target).toList());
    return sessions.map(spec::ofAbout).orElse(spec);
  }

  private Target target(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{12}") || parts[1].isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--target takes ACCOUNT/REGION, not " + text);
    }
    return new Target(parts[0], parts[1]);
  }

  private static int waitUntilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
