package io.dpuledger.facts;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One of the {@link OddSessions} with all its sights, and its statements as polls at odd moments
 * showed them: some are missing, unended, cancelled or waiting, and no two clocks agree.
 */
public final class OddStatements {
  private final Random dice;
  private final int number;
  private final Instant begin;
  private final long life;
  private final TreeSet<Instant> polls = new TreeSet<>();
  private final TreeSet<Integer> seenIds = new TreeSet<>();
  private final List<ObservedSession> sights = new ArrayList<>();
  private final List<ObservedStatement> statements = new ArrayList<>();

  private OddStatements(int number) {
    this.dice = new Random(number * 104_729L);
    this.number = number;
    ObservedSession session = OddSessions.any(number);
    Instant completed = session.value(SessionObservationTable.COMPLETED_ON);
    Instant end =
        completed == null ? session.value(SessionObservationTable.OBSERVED_AT) : completed;
    this.begin = session.value(SessionObservationTable.CREATED_ON);
    this.life = Math.max(1, end.toEpochMilli() - begin.toEpochMilli());
  }

  public static OddStatements of(int number) {
    OddStatements odd = new OddStatements(number);
    ObservedSession last = OddSessions.any(number);
    if (odd.isPolled(last)) {
      odd.poll(last);
    }
    odd.sights.add(last);
    return odd;
  }

  public List<ObservedSession> sights() {
    return sights;
  }

  public List<ObservedStatement> statements() {
    return statements;
  }

  /** The crowd of one role has learned lifetimes; a contradiction would drown them. */
  private boolean isPolled(ObservedSession session) {
    String role = session.value(SessionObservationTable.ROLE_ARN);
    return dice.nextInt(role.endsWith("research") ? 30 : 4) != 0 ^ role.endsWith("research");
  }

  private void poll(ObservedSession last) {
    IntStream.range(0, 1 + dice.nextInt(4)).forEach(poll -> polls.add(anyPoll(last)));
    long[] moments = moments(last);
    int id = dice.nextInt(8) == 0 ? 1 + dice.nextInt(5) : 0;
    for (int i = 0; i + 1 < moments.length; i += 2) {
      see(last, id, begin.plusMillis(moments[i]), begin.plusMillis(moments[i + 1]));
      id += dice.nextInt(8) == 0 ? 2 + dice.nextInt(3) : 1;
    }
    for (Instant poll : polls) {
      boolean isLast = poll.equals(polls.last()) && dice.nextInt(4) == 0;
      ObservedSession sight = isLast ? last : OddSessions.any(number).live(poll).byRun("run-0");
      sights.addAll(isLast ? List.of() : List.of(sight));
      sight.polledAt(poll, listed());
    }
    if (last.value(SessionObservationTable.COMPLETED_ON) == null && dice.nextBoolean()) {
      last.polledAt(last.value(SessionObservationTable.OBSERVED_AT), listed());
    }
  }

  /** Now and then just at the end, after it, or before the beginning; one in many by micros. */
  private Instant anyPoll(ObservedSession last) {
    Integer minutes = last.value(SessionObservationTable.IDLE_TIMEOUT_MINUTES);
    long timeout = minutes == null ? 0 : minutes * 60_000L;
    return switch (dice.nextInt(12)) {
      case 0 -> begin.plusMillis(life);
      case 1 -> begin.plusMillis(life + dice.nextInt(5_000));
      case 2 -> begin.minusMillis(dice.nextInt(5_000));
      case 3 -> begin.plusNanos(1_000 * dice.nextLong(1_000 * life));
      case 4, 5, 6 ->
          begin.plusMillis(life - Math.round(Math.min(timeout, life) * dice.nextDouble()));
      case 7 -> begin.plusMillis(Math.max(0, life - timeout + 60_000) + dice.nextInt(-3, 4));
      default -> begin.plusMillis(dice.nextLong(life));
    };
  }

  /** Starts and ends by turns, from the beginning to some time before the end. */
  private long[] moments(ObservedSession last) {
    Integer minutes = last.value(SessionObservationTable.IDLE_TIMEOUT_MINUTES);
    long timeout = minutes == null ? 0 : minutes * 60_000L;
    long until =
        switch (dice.nextInt(6)) {
          case 0 -> life + 800;
          case 1 -> life - timeout + dice.nextInt(-200_000, 200_000);
          case 2 -> life - timeout + 120_000 + dice.nextInt(-2, 3);
          case 3 -> dice.nextLong(life);
          default -> life - timeout + dice.nextInt(5_000);
        };
    long[] moments =
        dice.longs(2L * dice.nextInt(7), -300, Math.max(-299, until)).sorted().toArray();
    if (moments.length > 0) {
      moments[moments.length - 1] = Math.max(moments[moments.length - 1], until);
    }
    return moments;
  }

  /** Each poll sees what is new; the last one, if any, sees it somehow else. */
  private void see(ObservedSession session, int id, Instant from, Instant to) {
    Instant atEnd = to.plusMillis(dice.nextInt(4) == 0 ? dice.nextInt(1_500) : 0);
    for (Instant poll : polls) {
      if (poll.isBefore(from) || dice.nextInt(12) == 0) {
        continue;
      }
      seenIds.add(id);
      if (poll.isBefore(to)) {
        statements.add(ObservedStatement.running(session, id, from, poll));
        continue;
      }
      statements.add(somehow(ObservedStatement.ran(session, id, from, atEnd)).seenAt(poll));
      if (dice.nextInt(12) == 0) {
        statements.add(ObservedStatement.running(session, id, from, poll));
      }
      break;
    }
    if (dice.nextInt(12) == 0) {
      statements.add(
          ObservedStatement.ran(session, id, from, to).seenAt(polls.last().plusMillis(1)));
    }
  }

  private ObservedStatement somehow(ObservedStatement statement) {
    return switch (dice.nextInt(30)) {
      case 0 -> statement.with(StatementObservationTable.STATE, "CANCELLED");
      case 1 -> open(statement, "CANCELLING");
      case 2 -> open(statement, "RUNNING");
      case 3 -> open(statement, "AVAILABLE");
      case 4 -> open(statement, "WAITING").with(StatementObservationTable.STARTED_ON, null);
      case 5 -> open(statement, "CANCELLED").with(StatementObservationTable.STARTED_ON, null);
      case 6 -> statement.with(StatementObservationTable.STATE, null);
      case 7 -> open(statement, "COMPLETED");
      case 8 -> statement.with(StatementObservationTable.STATE, "FAILED");
      case 9 -> open(statement, "SUSPENDED");
      default -> statement;
    };
  }

  private static ObservedStatement open(ObservedStatement statement, String state) {
    return statement
        .with(StatementObservationTable.STATE, state)
        .with(StatementObservationTable.COMPLETED_ON, null);
  }

  private int listed() {
    return seenIds.size() + (dice.nextInt(20) == 0 ? 1 : 0);
  }
}
