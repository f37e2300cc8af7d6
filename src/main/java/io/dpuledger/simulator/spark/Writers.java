package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.LogForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team whose sessions write event logs.
 *
 * @param workerType of the sessions that do; null for any
 * @param leastWorkers sessions with fewer write none
 * @param since the first day on which they do
 * @param styles the work of sessions of the same size is like one of these
 * @param namings one of them for each session
 * @param forms one of them for each session
 * @param outside the share of sessions with jobs that no statement waits for
 * @param restarted the share of sessions with a second application
 */
public record Writers(
    String team,
    @Nullable String workerType,
    int leastWorkers,
    LocalDate since,
    List<Style> styles,
    List<Naming> namings,
    List<LogForm> forms,
    double outside,
    double restarted) {
  boolean include(SimulatedSession session, LocalDate day) {
    Integer workers = session.setup().sizing().numberOfWorkers();
    return team.equals(session.setup().team())
        && (workerType == null || workerType.equals(session.setup().sizing().workerType()))
        && workers != null
        && workers >= leastWorkers
        && !day.isBefore(since);
  }
}
