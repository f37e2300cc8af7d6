package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Observations of sessions and their collections, with boring defaults. */
final class SomeObservations {
  static final String RUN = "20261122T030000000Z-abcd";
  static final Target TARGET = new Target("012345678901", "us-east-1");
  static final Instant SEEN = Instant.parse("2026-11-22T03:00:00Z");
  static final Instant CREATED = Instant.parse("2026-11-21T22:10:11.123456Z");

  private SomeObservations() {}

  static SessionObservation observation(String id) {
    return observation(id, SEEN);
  }

  static SessionObservation observation(String id, Instant seen) {
    return observation(
        id, seen, "etl", List.of("warehouse", "lake"), Map.of("--a", "1", "--b", "2"));
  }

  static SessionObservation observation(String id, Target target) {
    return observation(target, id, SEEN, "etl", List.of(), Map.of());
  }

  static SessionObservation observation(
      String id,
      Instant seen,
      String description,
      List<String> connections,
      Map<String, String> arguments) {
    return observation(TARGET, id, seen, description, connections, arguments);
  }

  private static SessionObservation observation(
      Target target,
      String id,
      Instant seen,
      String description,
      List<String> connections,
      Map<String, String> arguments) {
    return new SessionObservation(
        target,
        id,
        CREATED,
        seen,
        RUN,
        "TIMEOUT",
        null,
        description,
        "arn:aws:iam::012345678901:role/glue-sales",
        "glueetl",
        "3",
        "5.0",
        "G.1X",
        5,
        5.0,
        1800.5,
        9002.5,
        30,
        CREATED.plusSeconds(1800),
        1.0,
        "kms",
        connections,
        arguments,
        "analysts",
        "LIVY",
        null,
        null,
        null);
  }

  static SessionObservation ended(String status, Instant end, int idleTimeoutMinutes) {
    return new SessionObservation(
        TARGET,
        "a",
        CREATED,
        SEEN,
        RUN,
        status,
        null,
        null,
        null,
        "glueetl",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        idleTimeoutMinutes,
        end,
        null,
        null,
        List.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        null);
  }

  /** Nothing but what every observation has. */
  static SessionObservation bareSight() {
    return bareSight(null, null, null);
  }

  /** Nothing but a key, whole or not, and when the session ended. */
  static SessionObservation bareSight(String id, Instant created, Instant completed) {
    return new SessionObservation(
        TARGET, id, created, SEEN, RUN, null, null, null, null, null, null, null, null, null, null,
        null, null, null, completed, null, null, List.of(), Map.of(), null, null, null, null, null);
  }

  static TargetCollection complete(Target target, long sessions) {
    return complete(target, sessions, SEEN);
  }

  static TargetCollection complete(Target target, long sessions, Instant finished) {
    return new TargetCollection(
        RUN,
        finished,
        finished,
        target,
        CollectionSource.SIMULATED,
        CollectionOutcome.COMPLETE,
        1,
        sessions,
        0,
        null,
        new ReadCounts(4, 1, 0));
  }

  static TargetCollection denied(Target target) {
    return new TargetCollection(
        RUN,
        SEEN,
        SEEN,
        target,
        CollectionSource.AWS,
        CollectionOutcome.DENIED,
        2,
        0,
        0,
        "not allowed",
        ReadCounts.NONE);
  }
}
