package io.dpuledger.app.command;

import io.dpuledger.app.command.simulation.CollectionTimes;
import io.dpuledger.app.night.DeliverStep;
import io.dpuledger.app.night.NightlyJob;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.model.Persons;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advances the simulator's clock night by night and runs what a scheduler would; on the last days
 * also hourly, because statements can only be read while a session is live.
 */
final class SimulatedNights {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedNights.class);

  /** A key that everybody knows hides nobody, but these people do not exist. */
  private static final String KEY_OF_NOBODY = "the key of simulated people";

  private static final Duration ENDED_WITHIN = Duration.ofHours(3);

  private final ConfigOptions options;
  private final ProgramContext context;
  private final GlueSimulator glue;
  private final FleetSpec fleet;
  private final CollectionTimes times;
  private final List<String> settings;

  /**
   * @param settings that the simulated company needs
   */
  SimulatedNights(
      ConfigOptions options,
      ProgramContext context,
      GlueSimulator glue,
      FleetSpec fleet,
      CollectionTimes times,
      List<String> settings) {
    this.options = options;
    this.context = context;
    this.glue = glue;
    this.fleet = fleet;
    this.times = times;
    this.settings = List.copyOf(settings);
  }

  /** Collects all nights, and runs the complete nightly for the last one. */
  NightlyJob.Outcome run(String lake) {
    for (LocalDate day = fleet.firstDay(); day.isBefore(fleet.lastDay()); day = day.plusDays(1)) {
      pollByTheHour(day, lake);
      glue.clock(CollectionTimes.night(day));
      Run run = startRun(lake);
      CollectCommand.collect(run, sessions(run), Optional.empty());
    }
    LOG.info(
        "Collected {} nights from the simulator; now running nightly for the last one",
        fleet.days() - 1);
    pollByTheHour(fleet.lastDay(), lake);
    glue.clock(CollectionTimes.night(fleet.lastDay()));
    Run run = startRun(lake);
    return new NightlyJob(run, sessions(run), new DeliverStep(run, context.environment()))
        .run(Optional.empty());
  }

  private void pollByTheHour(LocalDate day, String lake) {
    for (Instant poll : times.polls(day)) {
      glue.clock(poll);
      Run run = startRun(lake);
      CollectCommand.collect(run, sessions(run), Optional.of(ENDED_WITHIN));
    }
  }

  private Run startRun(String lake) {
    Map<String, String> environment = new HashMap<>(context.environment());
    environment.putIfAbsent(Persons.KEY_VARIABLE, KEY_OF_NOBODY);
    List<String> all = new ArrayList<>(settings);
    all.addAll(
        List.of(
            "lake.path=" + lake,
            // A fictional company has nobody to notify; `report --deliver` can, and says that it is
            // simulated.
            "delivery.mail.host=null",
            "delivery.slack.enabled=false",
            "collect.statements=" + !times.polls(fleet.lastDay()).isEmpty(),
            TargetSetting.of(fleet.targets()),
            "collect.role-name=dpu-ledger-reader",
            "collect.endpoint-override=" + glue.endpoint()));
    return options.startRun(environment, context.clock(), all);
  }

  private SessionSource sessions(Run run) {
    return GlueSources.simulated(run.config(), run.clock());
  }
}
