package io.dpuledger.facts;

import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.target.Target;
import io.dpuledger.observation.PolledSession;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/**
 * The facts of a simulated fleet as nights would make them, without AWS, a lake or Spark: every
 * session is listed each night, and its statements are read each hour where the plan says so.
 */
public final class FleetFacts {
  private static final int STATEMENTS_KEPT = 100;
  private static final String LAST_RUN = "last";
  private static final LocalTime NIGHT = LocalTime.of(3, 0);
  private static final LedgerConfig CONFIG =
      new ConfigReader(
              new HadoopConfigFiles(new Configuration(false)), GlueTargets.regions(), Map.of())
          .load("conf/dpu-ledger.conf", List.of("privacy.persons=named"))
          .config();

  private final Fleet fleet;
  private final BiPredicate<Target, LocalDate> isPolled;
  private final boolean readsAtNight;
  private final Instant end;

  /** When sessions are listed; true at night. */
  private final NavigableMap<Instant, Boolean> looks = new TreeMap<>();

  /**
   * @param isPolled on which days statements are read by the hour, at a random minute
   * @param readsAtNight whether each night reads them, too
   */
  public FleetFacts(Fleet fleet, BiPredicate<Target, LocalDate> isPolled, boolean readsAtNight) {
    this.fleet = fleet;
    this.isPolled = isPolled;
    this.readsAtNight = readsAtNight;
    Random minutes = new Random(fleet.spec().seed());
    LocalDate last = fleet.spec().lastDay();
    for (LocalDate day = fleet.spec().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
      for (int hour = 0; hour < 24; hour++) {
        looks.put(day.atTime(hour, minutes.nextInt(60)).toInstant(ZoneOffset.UTC), false);
      }
      looks.put(day.plusDays(1).atTime(NIGHT).toInstant(ZoneOffset.UTC), true);
    }
    this.end = looks.lastKey();
  }

  /** The shipped configuration, under which they are made. */
  public static LedgerConfig config() {
    return CONFIG;
  }

  /** A fact of each session that was seen. */
  public Map<SimulatedSession, TableRow> facts() {
    Map<SimulatedSession, SeenSession> seen = new LinkedHashMap<>();
    fleet.sessions().forEach(session -> seen(session).ifPresent(one -> seen.put(session, one)));
    Map<Target, Lifecycle.LastRead> reads =
        fleet.spec().targets().stream()
            .collect(
                Collectors.toMap(
                    target -> target, target -> new Lifecycle.LastRead(LAST_RUN, end, true)));
    SessionRules rules =
        new SessionRules(
            CONFIG.workerTypes(),
            CONFIG.attribution(),
            CONFIG.rateCard(),
            BilledPrices.NONE,
            CONFIG.pricing());
    List<TableRow> rows = MadeFacts.of(CONFIG.idle(), rules, reads, List.copyOf(seen.values()));
    Map<SimulatedSession, TableRow> facts = new LinkedHashMap<>();
    seen.keySet().forEach(session -> facts.put(session, rows.get(facts.size())));
    return facts;
  }

  /** Nothing of a session that was deleted before anybody looked. */
  private Optional<SeenSession> seen(SimulatedSession session) {
    List<SessionObservation> observations = new ArrayList<>();
    List<SeenStatement> statements = new ArrayList<>();
    Statements read = new Statements(session, statements);
    Instant until = session.completedOn().plus(Duration.ofDays(1).plusHours(1));
    looks
        .subMap(session.createdOn(), true, until, true)
        .forEach(
            (now, isNight) -> {
              LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
              boolean isPoll = !isNight && isPolled.test(session.target(), day);
              if (isNight || isPoll) {
                observe(session, now, isPoll || readsAtNight, read).ifPresent(observations::add);
              }
            });
    return observations.isEmpty()
        ? Optional.empty()
        : Optional.of(SeenSession.of(observations, statements, null));
  }

  private Optional<SessionObservation> observe(
      SimulatedSession session, Instant now, boolean reads, Statements read) {
    if (!session.isListedAt(now, Duration.ofDays(fleet.spec().retentionDays()))) {
      return Optional.empty();
    }
    SessionObservation seen = observation(session, now, now.equals(end) ? LAST_RUN : "earlier");
    return Optional.of(
        reads && PolledSession.canBe(seen) ? seen.withStatements(now, read.at(now)) : seen);
  }

  private static SessionObservation observation(SimulatedSession session, Instant now, String run) {
    SessionSetup setup = session.setup();
    boolean hasEnded = session.hasEndedBy(now);
    boolean hasRun = hasEnded && session.executionMillis() > 0;
    return new SessionObservation(
        session.target(),
        session.id(),
        session.createdOn(),
        now,
        run,
        session.statusAt(now),
        null,
        setup.description(),
        setup.roleArn(session.target()),
        setup.commandName(),
        "3",
        setup.glueVersion(),
        setup.sizing().workerType(),
        setup.sizing().numberOfWorkers(),
        setup.sizing().maxCapacity(),
        hasRun ? Double.valueOf(session.executionMillis() / 1000.0) : null,
        hasRun && setup.dpuSecondsReported() ? Double.valueOf(session.dpuSeconds()) : null,
        setup.idleTimeoutMinutes(),
        hasEnded ? session.completedOn() : null,
        null,
        null,
        setup.connections(),
        setup.arguments(),
        setup.profileName(),
        setup.sessionType(),
        setup.tags(),
        null,
        null);
  }

  /** What polls of one session show, each only what is new. */
  private static final class Statements {
    private final SimulatedSession session;
    private final List<SeenStatement> seen;
    private int done;
    private int running = -1;

    Statements(SimulatedSession session, List<SeenStatement> seen) {
      this.session = session;
      this.seen = seen;
    }

    /** How many are listed. */
    int at(Instant now) {
      int age = (int) (now.toEpochMilli() - session.createdMillis());
      int started = session.statements().submittedBy(age);
      int first = Math.max(0, started - STATEMENTS_KEPT);
      for (int id = Math.max(first, done); id < started; id++) {
        boolean isDone = session.statements().endOf(id) <= age;
        if (isDone || running != id) {
          seen.add(
              new SeenStatement(
                  id,
                  now.toEpochMilli(),
                  session.createdMillis() + session.statements().startOf(id),
                  isDone ? session.createdMillis() + session.statements().endOf(id) : null,
                  !isDone,
                  false,
                  false));
        }
        running = isDone ? running : id;
        done = isDone ? id + 1 : done;
      }
      return started - first;
    }
  }
}
