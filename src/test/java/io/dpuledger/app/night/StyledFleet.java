package io.dpuledger.app.night;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.LivedSession;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.spark.Naming;
import io.dpuledger.simulator.spark.SparkSpec;
import io.dpuledger.simulator.spark.Writers;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.LogForm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A team for each kind of work. All have workers of one size, and all their sessions have logs. */
final class StyledFleet {
  static final int WORKERS = 8;

  private static final int DAYS = 20;
  private static final int SESSIONS_A_DAY = 2;
  private static final long HOUR = 3_600_000;

  private StyledFleet() {}

  static Fleet of(long seed) {
    FleetSpec spec = PlayedSite.spec(DAYS, 1).withSeed(seed);
    List<SimulatedSession> sessions = new ArrayList<>();
    for (Style style : Style.values()) {
      SessionSetup setup =
          SessionSetup.of(team(style), "glue-" + team(style))
              .sized(Sizing.fixed("G.1X", WORKERS))
              .timeouts(30, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
              .build();
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = spec.firstDay().plusDays(day);
        if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
          for (int number = 0; number < SESSIONS_A_DAY; number++) {
            Dice dice = new Dice(31 * (31 * (31 * seed + style.ordinal()) + day) + number);
            sessions.add(session(setup, date, 8 + 4 * number, dice));
          }
        }
      }
    }
    return Fleet.of(spec, sessions);
  }

  private static SimulatedSession session(SessionSetup setup, LocalDate day, int hour, Dice dice) {
    long midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    LivedSession session =
        LivedSession.open(
            PlayedSite.EAST,
            dice.uuid(),
            midnight + hour * HOUR + dice.between(0, HOUR),
            setup,
            dice);
    long statements = dice.between(14, 20);
    session.think(dice.between(20_000, 60_000));
    for (long statement = 0; statement < statements && session.alive(); statement++) {
      session.run(dice.millisAround(120, 0.7));
      if (session.alive()) {
        session.think(dice.millisAround(40, 0.7));
      }
    }
    if (session.alive()) {
      session.end(Ending.STOPPED);
    }
    return session.session();
  }

  static SparkSpec logs(FleetSpec fleet) {
    return new SparkSpec(
        fleet.seed(),
        PlayedSite.night(PlayedSite.LAST_DAY),
        Stream.of(Style.values())
            .map(
                style ->
                    new Writers(
                        team(style),
                        null,
                        2,
                        fleet.firstDay(),
                        List.of(style),
                        List.of(Naming.PROPERTY),
                        List.of(LogForm.ZSTD),
                        0,
                        0))
            .toList(),
        0);
  }

  static String team(Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }
}
