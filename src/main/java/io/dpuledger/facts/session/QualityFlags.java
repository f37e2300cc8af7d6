package io.dpuledger.facts.session;

import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.table.InstantColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flags data quality problems of a session, so that they can be counted and looked at. */
final class QualityFlags {
  /** AWS rounds its clocks, so differences below a second are normal. */
  private static final long CLOCK_LAG_MICROS = 1_000_000L;

  private final List<String> flags = new ArrayList<>();

  private QualityFlags() {}

  static List<String> of(DescribedSession session) {
    SeenSession seen = session.seen();
    SessionObservation latest = seen.latest();
    boolean ended = seen.hasEnded();
    Instant completed = latest.completedOn();
    Long lifeMicros =
        completed == null
            ? null
            : Long.valueOf(
                InstantColumn.micros(completed) - InstantColumn.micros(seen.createdOn()));
    Integer timeout = latest.idleTimeoutMinutes();
    return new QualityFlags()
        .flag("UNKNOWN_WORKER_TYPE", session.isUnknownType())
        .flag("UNKNOWN_STATUS", SessionStatus.isUnknown(latest.status()))
        .flag(
            "UNKNOWN_STATEMENT_STATE",
            seen.statements().stream().anyMatch(SeenStatement::isOfUnknownState))
        .flag(
            "IMPLAUSIBLE_EXECUTION_TIME",
            latest.executionTimeSeconds() != null && session.reported().seconds() == null)
        .flag("IMPLAUSIBLE_CAPACITY", Capacity.isImplausible(latest))
        .flag(
            "IMPLAUSIBLE_DPU_SECONDS",
            latest.dpuSeconds() != null && session.reported().unitSeconds() == null)
        .flag("IMPLAUSIBLE_IDLE_TIMEOUT", timeout != null && timeout <= 0)
        .flag("COMPLETED_BEFORE_CREATED", lifeMicros != null && lifeMicros < 0)
        .flag("COMPLETED_AFTER_SEEN", completed != null && seen.isAfterItWasSeen(completed))
        .flag("RAN_LONGER_THAN_IT_LIVED", ended && isLonger(session.usage().seconds(), lifeMicros))
        .flag("ENDED_WITHOUT_COMPLETION", ended && completed == null)
        .flag("USAGE_UNKNOWN", ended && session.usage().unitSeconds() == null)
        .flag("STATEMENTS_UNUSABLE", !seen.polls().isEmpty() && session.statements() == null)
        .flag("LOWER_BOUND", Lifecycle.VANISHED.equals(session.lifecycle()))
        .flag("NO_ROLE", latest.roleArn() == null)
        .flags;
  }

  private static boolean isLonger(@Nullable BigDecimal seconds, @Nullable Long lifeMicros) {
    return seconds != null
        && lifeMicros != null
        && seconds.movePointRight(Decimals.UNITS).longValueExact() > lifeMicros + CLOCK_LAG_MICROS;
  }

  private QualityFlags flag(String name, boolean applies) {
    if (applies) {
      flags.add(name);
    }
    return this;
  }
}
