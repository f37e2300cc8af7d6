package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.util.HashMap;
import java.util.Map;

/** A fleet some of whose sessions are set to write event logs. */
public final class LoggingFleet {
  private LoggingFleet() {}

  /** The same sessions; those that write logs say so in their arguments. */
  public static Fleet of(Fleet fleet, SparkSpec spec) {
    Map<SessionSetup, SessionSetup> setups = new HashMap<>();
    return Fleet.of(
        fleet.spec(),
        fleet.sessions().stream()
            .map(
                session ->
                    spec.of(session).isEmpty()
                        ? session
                        : session.with(
                            setups.computeIfAbsent(
                                session.setup(), setup -> logging(setup, session))))
            .toList());
  }

  private static SessionSetup logging(SessionSetup setup, SimulatedSession session) {
    return setup
        .copy()
        .argument("--enable-spark-ui", "true")
        .argument(
            "--spark-event-logs-path",
            "s3://aws-glue-assets-%s-%s/glue-spark-events-logs/"
                .formatted(session.target().accountId(), session.target().region()))
        .build();
  }
}
