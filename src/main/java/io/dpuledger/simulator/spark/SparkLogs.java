package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the event logs of a fleet. */
public final class SparkLogs {
  private SparkLogs() {}

  /**
   * Writes the logs of all sessions that write one.
   *
   * @return the truth about each, oldest first
   */
  public static List<SparkTruth> write(Fleet fleet, SparkSpec spec, Path folder) {
    LogPlaces places = new LogPlaces(folder);
    List<SparkTruth> truths = new ArrayList<>();
    for (SimulatedSession session : fleet.sessions()) {
      spec.of(session)
          .map(writers -> new SessionLog(session, spec, writers, places).write())
          .ifPresent(truths::add);
    }
    JobRunLogs.write(fleet.spec(), spec, places);
    return truths;
  }
}
