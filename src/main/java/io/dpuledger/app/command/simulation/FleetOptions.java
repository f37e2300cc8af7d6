package io.dpuledger.app.command.simulation;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.PlantedLapses;
import io.dpuledger.simulator.studio.StudioProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Size, place and duration of the simulated company. */
public final class FleetOptions {
  private static final long ACCOUNT_ZERO = 100_000_000_000L;

  @Option(names = "--nights", defaultValue = "60", description = "Default: ${DEFAULT-VALUE}")
  private int nights;

  @Option(names = "--sessions-per-day", description = "Sessions on a weekday.")
  private Optional<Double> sessionsPerDay = Optional.empty();

  @Option(names = "--sessions", description = "Instead: about this many sessions in total.")
  private Optional<Long> sessions = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "ACCOUNT/REGION",
      description = "Where the sessions run. Repeatable. Default: two accounts, two regions.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = {
        "Instead of --target: accounts from 100000000001, each in all --regions,",
        "with about the same number of sessions in each."
      })
  private Optional<Integer> accounts = Optional.empty();

  @Option(
      names = "--regions",
      split = ",",
      paramLabel = "REGION",
      defaultValue = "us-east-1,eu-west-1",
      description = "Regions for --accounts. Default: ${DEFAULT-VALUE}")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--lapses",
      description = {
        "Also people who leave dbt sessions open, have two notebooks at once,",
        "or let statements wait on one session."
      })
  private boolean lapses;

  @Option(names = "--seed", description = "A different seed gives a different company.")
  private Optional<Long> seed = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** The fleet that the options describe. */
  public Fleet fleet() {
    Fleet fleet = people();
    return lapses ? PlantedLapses.in(fleet) : fleet;
  }

  private Fleet people() {
    if (nights < 1) {
      throw wrong("--nights must be at least 1");
    }
    if (accounts.isEmpty()) {
      FleetSpec company =
          targets.isEmpty()
              ? fleetSpec()
              : fleetSpec().withTargets(targets.stream().map(this::target).toList());
      return StudioProject.joining(DemoCompany.of(Fleet.generate(company)));
    }
    if (accounts.orElseThrow() < 1 || !targets.isEmpty()) {
      throw wrong("--accounts must be at least 1, and excludes --target");
    }
    return Fleet.generateEvenly(fleetSpec().withTargets(everyRegionOf(accounts.orElseThrow())));
  }

  private FleetSpec fleetSpec() {
    FleetSpec demo = FleetSpec.demo();
    FleetSpec fleet = demo.over(demo.lastDay().minusDays(nights - 1L), nights);
    fleet = seed.map(fleet::withSeed).orElse(fleet);
    fleet = sessionsPerDay.map(fleet::withSessionsPerDay).orElse(fleet);
    return sessions.map(fleet::ofAbout).orElse(fleet);
  }

  private List<Target> everyRegionOf(int numberOfAccounts) {
    return LongStream.rangeClosed(ACCOUNT_ZERO + 1, ACCOUNT_ZERO + numberOfAccounts)
        .mapToObj(Long::toString)
        .flatMap(account -> regions.stream().map(region -> new Target(account, region)))
        .toList();
  }

  private Target target(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{12}") || parts[1].isEmpty()) {
      throw wrong("--target takes ACCOUNT/REGION, not " + text);
    }
    return new Target(parts[0], parts[1]);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
