package io.dpuledger.observation;

import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.StatementObservation;
import io.dpuledger.model.StatementState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A live session as its statements stood at one poll.
 *
 * @param isBusy whether a statement was running, or may have been
 * @param idleSince the end of the last statement; null if there was none, if the session is busy,
 *     or if AWS did not return an end
 * @param statements what was observed of each statement, by its id
 */
public record PolledSession(
    Instant polledAt,
    boolean isBusy,
    @Nullable Instant idleSince,
    Map<Integer, String> statements) {
  private static final Set<String> WITHOUT_STATEMENTS = Set.of("gluestreaming", "glueray");

  public PolledSession {
    statements = Map.copyOf(statements);
  }

  /** Whether statements can be listed: only for live sessions, and not for every kind. */
  public static boolean canBe(SessionObservation session) {
    return session.sessionId() != null
        && SessionStatus.isOpen(session.status())
        && !"SPARK_CONNECT".equals(session.sessionType())
        && !WITHOUT_STATEMENTS.contains(String.valueOf(session.commandName()));
  }

  public static PolledSession of(Instant polledAt, Collection<StatementObservation> statements) {
    boolean isBusy = statements.stream().anyMatch(PolledSession::mayRun);
    boolean isEndKnown = statements.stream().allMatch(one -> one.completedOn() != null);
    Instant lastEnd =
        statements.stream()
            .flatMap(statement -> Stream.ofNullable(statement.completedOn()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new PolledSession(
        polledAt,
        isBusy,
        isEndKnown ? lastEnd : null,
        statements.stream()
            .collect(
                Collectors.toMap(
                    StatementObservation::statementId,
                    PolledSession::seen,
                    (first, second) -> second)));
  }

  /**
   * When the statement began that runs; empty if none does, or if that is not known. Statements
   * that wait behind it have not started.
   */
  public static Optional<Instant> runningSince(Collection<StatementObservation> statements) {
    return statements.stream()
        .filter(statement -> statement.startedOn() != null)
        .max(Comparator.comparing(StatementObservation::statementId))
        .filter(last -> StatementState.RUNNING.equals(last.state()) && last.completedOn() == null)
        .map(StatementObservation::startedOn);
  }

  /**
   * What the session did at this poll; without any statement it was idle from its start.
   *
   * @param createdOn when the session was created
   */
  public SessionActivity activity(@Nullable Instant createdOn) {
    if (isBusy) {
      return SessionActivity.busySince(null);
    }
    Instant since = statements.isEmpty() ? createdOn : idleSince;
    return since == null ? SessionActivity.UNKNOWN : SessionActivity.idleSince(since);
  }

  /** Whether a statement was different or absent at this poll. */
  public boolean isNews(StatementObservation statement) {
    return !seen(statement).equals(statements.get(statement.statementId()));
  }

  private static boolean mayRun(StatementObservation statement) {
    return statement.completedOn() == null && !StatementState.isEnd(statement.state());
  }

  private static String seen(StatementObservation statement) {
    return Stream.of(statement.state(), statement.startedOn(), statement.completedOn())
        .map(part -> Objects.toString(part, "-"))
        .collect(Collectors.joining(" "));
  }
}
