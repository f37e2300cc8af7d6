package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Statement;

/** Keeps when a statement ran, and drops its code and output. */
final class StatementMapper {
  /** Not documented. Livy, used by Glue, has milliseconds; in seconds this is the year 5138. */
  private static final long LEAST_MILLIS = 100_000_000_000L;

  private static final long LATEST_MILLIS = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

  private StatementMapper() {}

  static StatementObservation map(SessionObservation session, Instant readAt, Statement statement) {
    return new StatementObservation(
        session.target(),
        Objects.requireNonNull(session.sessionId()),
        session.createdOn(),
        readAt,
        statement.id(),
        statement.stateAsString(),
        instant(statement.startedOn()),
        instant(statement.completedOn()));
  }

  /** Livy uses 0 for what has not happened yet. */
  static @Nullable Instant instant(@Nullable Long time) {
    if (time == null || time <= 0) {
      return null;
    }
    if (time < LEAST_MILLIS) {
      return Instant.ofEpochSecond(time);
    }
    return time > LATEST_MILLIS ? null : Instant.ofEpochMilli(time);
  }
}
