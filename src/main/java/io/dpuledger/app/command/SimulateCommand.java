package io.dpuledger.app.command;

import io.dpuledger.app.command.simulation.BillOptions;
import io.dpuledger.app.command.simulation.CollectionTimes;
import io.dpuledger.app.command.simulation.EventLogOptions;
import io.dpuledger.app.command.simulation.FleetOptions;
import io.dpuledger.app.night.NightlyJob;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.simulator.FleetTruth;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.bill.Listings;
import io.dpuledger.simulator.fleet.Fleet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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
import picocli.CommandLine.Spec;

/**
 * {@code simulate}: simulates AWS Glue on this machine, with the sessions of a fictional company.
 */
@Command(
    name = "simulate",
    description = {
      "Simulate AWS Glue on this machine, with the sessions of a fictional company.",
      "With --lake, collect every simulated night, and run nightly for the last one.",
      "With --serve, answer requests until stopped; set collect.endpoint-override to it."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @ArgGroup(multiplicity = "1")
  private Purpose purpose = new Purpose();

  @Mixin private final FleetOptions fleetOptions = new FleetOptions();

  @Mixin private final BillOptions billOptions = new BillOptions();

  @Mixin private final EventLogOptions eventLogOptions = new EventLogOptions();

  @Option(names = "--port", defaultValue = "0", description = "Default: any free port.")
  private int port;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      converter = DurationText.class,
      defaultValue = "0ms",
      description = "Delay of every answer, such as 50ms. Default: ${DEFAULT-VALUE}")
  private Duration latency = Duration.ZERO;

  @Option(
      names = "--polled-days",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "With --lake, read statements hourly on this many of the last days. Default:"
              + " ${DEFAULT-VALUE}")
  private int polledDays;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write the true values of each session.")
  private Optional<Path> truth = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public SimulateCommand(ProgramContext context) {
    this.context = context;
  }

  /** What to do with the simulated company. */
  private static final class Purpose {
    @Option(
        names = "--lake",
        paramLabel = "DIR",
        description = "Collect its nights into this lake.")
    private Optional<String> lake = Optional.empty();

    @Option(names = "--serve", description = "Only serve requests.")
    private boolean serve;
  }

  @Override
  public Integer call() {
    Fleet fleet = eventLogOptions.logging(fleetOptions.fleet());
    truth.ifPresent(file -> FleetTruth.write(fleet, file));
    PrintWriter out = spec.commandLine().getOut();
    CollectionTimes times = new CollectionTimes(fleet.spec(), polledDays);
    List<String> settings = new ArrayList<>();
    settings.addAll(
        billOptions.write(
            fleet, listings(fleet, times), () -> options.rateCard(context.environment()), out));
    settings.addAll(eventLogOptions.write(fleet, out));
    try (GlueSimulator glue =
        GlueSimulator.start(fleet, CollectionTimes.night(fleet.spec().lastDay()), port)) {
      glue.latency(latency);
      if (purpose.serve) {
        out.println("Serving " + fleet.sessions().size() + " sessions on " + glue.endpoint());
        out.flush();
        return waitUntilStopped();
      }
      NightlyJob.Outcome night =
          new SimulatedNights(options, context, glue, fleet.spec(), times, settings)
              .run(purpose.lake.orElseThrow());
      night.print(out);
      return night.exitCode();
    }
  }

  /** Nobody knows when somebody else lists them. */
  private Optional<Listings> listings(Fleet fleet, CollectionTimes times) {
    return purpose.serve
        ? Optional.empty()
        : Optional.of(new Listings(times.all(), Duration.ofDays(fleet.spec().retentionDays())));
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
