package io.dpuledger.app.command;

import io.dpuledger.app.deliver.DeliverStep;
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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advances the simulator's clock night by night and runs what a scheduler would; on the last days
 * also hourly, because statements can only be read while a session is live.
 */
final class SimulatedNights {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedNights.class);
  private static final LocalTime HOUR_OF_THE_RUN = LocalTime.of(3, 0);
  private static final int HOURS_A_DAY = 24;

  /** A key that everybody knows hides nobody, but these people do not exist. */
  private static final String KEY_OF_NOBODY = "the key of simulated people";

  private static final Duration ENDED_WITHIN = Duration.ofHours(3);

  private final ConfigOptions options;
  private final ProgramContext context;
  private final GlueSimulator glue;
  private final FleetSpec fleet;
  private final int polledDays;
  private final Random minutes;

  /**
   * @param polledDays on how many of the last days statements are read hourly
   */
  SimulatedNights(
      ConfigOptions options,
      ProgramContext context,
      GlueSimulator glue,
      FleetSpec fleet,
      int polledDays) {
    this.options = options;
    this.context = context;
    this.glue = glue;
    this.fleet = fleet;
    this.polledDays = polledDays;
    this.minutes = new Random(fleet.seed());
  }

  static Instant lastNight(FleetSpec fleet) {
    return night(fleet.lastDay());
  }

  /** Collects all nights, and runs the complete nightly for the last one. */
  NightlyJob.Outcome run(String lake) {
    for (LocalDate day = fleet.firstDay(); day.isBefore(fleet.lastDay()); day = day.plusDays(1)) {
      pollByTheHour(day, lake);
      glue.clock(night(day));
      Run run = startRun(lake);
      CollectCommand.collect(run, sessions(run), Optional.empty(), delivery(run));
    }
    LOG.info(
        "Collected {} nights from the simulator; now running nightly for the last one",
        fleet.days() - 1);
    pollByTheHour(fleet.lastDay(), lake);
    glue.clock(lastNight(fleet));
    Run run = startRun(lake);
    return new NightlyJob(run, sessions(run), delivery(run)).run(Optional.empty());
  }

  /** At a random minute of each hour, as a scheduler with many jobs would. */
  private void pollByTheHour(LocalDate day, String lake) {
    if (!isPolled(day)) {
      return;
    }
    for (int hour = 0; hour < HOURS_A_DAY; hour++) {
      glue.clock(day.atTime(hour, minutes.nextInt(60)).toInstant(ZoneOffset.UTC));
      Run run = startRun(lake);
      CollectCommand.collect(run, sessions(run), Optional.of(ENDED_WITHIN), delivery(run));
    }
  }

  private boolean isPolled(LocalDate day) {
    return day.isAfter(fleet.lastDay().minusDays(polledDays));
  }

  private Run startRun(String lake) {
    Map<String, String> environment = new HashMap<>(context.environment());
    environment.putIfAbsent(Persons.KEY_VARIABLE, KEY_OF_NOBODY);
    return options.startRun(
        environment,
        context.clock(),
        List.of(
            "lake.path=" + lake,
            // A fictional company has nobody to notify; `report --deliver` can, and says that it is
            // simulated.
            "delivery.mail.host=null",
            "delivery.slack.enabled=false",
            "delivery.owners.enabled=false",
            "collect.statements=" + (polledDays > 0),
            TargetSetting.of(fleet.targets()),
            "collect.role-name=dpu-ledger-reader",
            "collect.endpoint-override=" + glue.endpoint()));
  }

  private DeliverStep delivery(Run run) {
    return new DeliverStep(run, context.environment());
  }

  private SessionSource sessions(Run run) {
    return GlueSources.simulated(run.config(), run.clock());
  }

  /** The night after a day. */
  private static Instant night(LocalDate day) {
    return day.plusDays(1).atTime(HOUR_OF_THE_RUN).toInstant(ZoneOffset.UTC);
  }
}
