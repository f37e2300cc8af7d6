package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.LogForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of event logs: equal specs give equal logs.
 *
 * @param asOf what happens later is in no log yet
 * @param jobRuns logs of Glue job runs, which are no sessions
 */
public record SparkSpec(long seed, Instant asOf, List<Writers> writers, int jobRuns) {
  private static final int DAYS = 28;

  /** The driver has one of them. */
  private static final int LEAST_WORKERS = 2;

  private static final int MANY_WORKERS = 10;

  /** Of the demo: Unified Studio and one team's largest sessions, for four weeks. */
  public static SparkSpec demo(FleetSpec fleet, Instant asOf) {
    LocalDate since = fleet.lastDay().minusDays(DAYS - 1L);
    return new SparkSpec(
        fleet.seed(),
        asOf,
        List.of(
            new Writers(
                "unified-studio",
                null,
                LEAST_WORKERS,
                since,
                List.of(Style.LIGHT),
                List.of(Naming.FOLDER),
                List.of(LogForm.ZSTD),
                0,
                0.1),
            ofRisk("G.2X", since, Style.LIGHT, 0, Naming.PROPERTY),
            ofRisk("G.1X", since, Style.KEEPING, 0.05, Naming.COMMAND, Naming.NOWHERE)),
        2);
  }

  private static Writers ofRisk(
      String workerType, LocalDate since, Style style, double unusual, Naming... namings) {
    return new Writers(
        "risk-analytics",
        workerType,
        MANY_WORKERS,
        since,
        List.of(style),
        List.of(namings),
        List.of(LogForm.ZSTD, LogForm.ROLLED_ZSTD),
        unusual,
        unusual);
  }

  /** Work of every kind, in logs of every form, of these teams. */
  public static SparkSpec rough(FleetSpec fleet, Instant asOf, String... teams) {
    return new SparkSpec(
        fleet.seed(),
        asOf,
        Stream.of(teams)
            .map(
                team ->
                    new Writers(
                        team,
                        null,
                        LEAST_WORKERS,
                        fleet.firstDay(),
                        List.of(Style.values()),
                        List.of(Naming.values()),
                        List.of(LogForm.values()),
                        0.1,
                        0.1))
            .toList(),
        5);
  }

  /** Who writes the log of a session; empty if it writes none. */
  Optional<Writers> of(SimulatedSession session) {
    boolean hasSpark =
        session.createdOn().isBefore(asOf)
            && session.readyAfterMillis() != SimulatedSession.NEVER
            && !session.setup().commandName().equals("glueray")
            && Executors.areKnown(session.setup().sizing());
    LocalDate day = session.createdOn().atOffset(ZoneOffset.UTC).toLocalDate();
    return writers.stream().filter(team -> hasSpark && team.include(session, day)).findFirst();
  }
}
