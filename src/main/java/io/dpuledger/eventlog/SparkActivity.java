package io.dpuledger.eventlog;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.file.ReadLog;
import io.dpuledger.eventlog.join.Claims;
import io.dpuledger.eventlog.join.Join;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.eventlog.join.Unjoined;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A log, what its application did, and the session that wrote it.
 *
 * @param log hash of where it is
 * @param modifiedMillis when its newest file was written
 * @param unneeded events that were passed over
 * @param session null if it was joined to none
 * @param joinedBy null if it was joined to none
 * @param unjoined why it was joined to none
 */
public record SparkActivity(
    String log,
    long bytes,
    long modifiedMillis,
    LogState state,
    long events,
    long unneeded,
    Activity activity,
    Claims claims,
    @Nullable SessionKey session,
    @Nullable JoinedBy joinedBy,
    @Nullable Unjoined unjoined) {
  /** No session runs longer than a week. */
  public static final Duration LONGEST_SESSION = Duration.ofDays(8);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** A log that was just read. */
  public static SparkActivity of(ReadLog read, Claims claims, Join join) {
    return new SparkActivity(
            read.file().log(),
            read.file().bytes(),
            read.file().modifiedMillis(),
            read.state(),
            read.events(),
            read.unneeded(),
            read.activity(),
            claims,
            null,
            null,
            null)
        .joined(join);
  }

  /** The same log, joined. */
  public SparkActivity joined(Join join) {
    SessionSpan found = join.session();
    return new SparkActivity(
        log,
        bytes,
        modifiedMillis,
        state,
        events,
        unneeded,
        activity,
        claims,
        found == null ? null : found.key(),
        join.by(),
        join.unjoined());
  }

  /**
   * The day that its row is on: when the application started, unless no session is known and its
   * clock seems to be off. Then it is found again among the rows of the days before.
   */
  public String day() {
    Long started = activity.startedAt();
    boolean isKnown = started != null && (session != null || isPlausible(started));
    return Instant.ofEpochMilli(started != null && isKnown ? started : modifiedMillis)
        .atOffset(ZoneOffset.UTC)
        .toLocalDate()
        .toString();
  }

  private boolean isPlausible(long started) {
    return started >= modifiedMillis - LONGEST_SESSION.toMillis()
        && started <= modifiedMillis + CLOCKS_DIFFER.toMillis();
  }
}
