package io.dpuledger.app;

import io.dpuledger.collect.SessionSource;
import io.dpuledger.simulator.FleetSpec;
import io.dpuledger.simulator.GlueSimulator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets night after night pass on the simulator's clock, and runs on each what a scheduler would.
 */
final class SimulatedNights {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedNights.class);
  private static final LocalTime HOUR_OF_THE_RUN = LocalTime.of(3, 0);

  private final ConfigOptions options;
  private final Surroundings around;
  private final GlueSimulator glue;
  private final FleetSpec fleet;

  SimulatedNights(ConfigOptions options, Surroundings around, GlueSimulator glue, FleetSpec fleet) {
    this.options = options;
    this.around = around;
    this.glue = glue;
    this.fleet = fleet;
  }

  static Instant lastNight(FleetSpec fleet) {
    return night(fleet.lastDay());
  }

  /** Collects all nights but the last, of which it runs the whole nightly. */
  NightlyJob.Outcome play(String lake) {
    for (LocalDate day = fleet.firstDay(); day.isBefore(fleet.lastDay()); day = day.plusDays(1)) {
      glue.clock(night(day));
      Run run = startRun(lake);
      CollectCommand.collect(run, sessions(run), Optional.empty());
    }
    LOG.info(
        "Collected {} nights from the simulator; now the nightly of the last", fleet.days() - 1);
    glue.clock(lastNight(fleet));
    Run run = startRun(lake);
    return new NightlyJob(run, sessions(run)).run(Optional.empty());
  }

  private Run startRun(String lake) {
    return options.startRun(
        around.environment(),
        around.clock(),
        List.of(
            "lake.path=" + lake,
            TargetSetting.of(fleet.targets()),
            "collect.role-name=dpu-ledger-reader",
            "collect.endpoint-override=" + glue.endpoint()));
  }

  private SessionSource sessions(Run run) {
    return GlueSources.simulated(run.config().collect(), run.clock());
  }

  /** The night after a day. */
  private static Instant night(LocalDate day) {
    return day.plusDays(1).atTime(HOUR_OF_THE_RUN).toInstant(ZoneOffset.UTC);
  }
}
