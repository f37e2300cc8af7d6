package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session while somebody uses it: runs statements, pauses, leaves. An unused session ends by its
 * idle timeout, and every session ends at its total timeout, whether a statement runs or not. If
 * both strike together, the total timeout wins.
 */
public final class LivedSession {
  private static final int MILLIS_PER_MINUTE = 60_000;
  private static final long LARGEST_TIMEOUT_LAG = 2_000;

  private final Target target;
  private final String id;
  private final long createdMillis;
  private final SessionSetup setup;
  private final int readyAfter;
  private final int timeoutLag;
  private final float busyLevel;
  private final StatementTimeline.Recorder statements = new StatementTimeline.Recorder();

  private int moment;
  private int lastActivity;
  private int deletedAfter = SimulatedSession.NEVER;
  private @Nullable Ending ending;

  private LivedSession(
      Target target, String id, long createdMillis, SessionSetup setup, Dice dice) {
    this.target = target;
    this.id = id;
    this.createdMillis = createdMillis;
    this.setup = setup;
    this.readyAfter = (int) dice.between(10_000, 60_000);
    this.timeoutLag = (int) dice.between(0, LARGEST_TIMEOUT_LAG);
    this.busyLevel = setup.sizing().autoScaling() ? (float) (0.1 + 0.8 * dice.fraction()) : 1;
    this.moment = readyAfter;
    this.lastActivity = readyAfter;
  }

  /** A session that became READY. */
  public static LivedSession open(
      Target target, String id, long createdMillis, SessionSetup setup, Dice dice) {
    return new LivedSession(target, id, createdMillis, setup, dice);
  }

  /** A session that failed before it became READY. */
  static SimulatedSession failed(
      Target target, String id, long createdMillis, SessionSetup setup, Dice dice) {
    return new SimulatedSession(
        target,
        id,
        createdMillis,
        setup,
        Ending.FAILED_PROVISIONING,
        SimulatedSession.NEVER,
        (int) dice.between(8_000, 90_000),
        SimulatedSession.NEVER,
        StatementTimeline.NONE,
        1);
  }

  public boolean alive() {
    return ending == null;
  }

  public long now() {
    return createdMillis + moment;
  }

  /** Runs a statement; the total timeout may cut it off. */
  public void run(long millis) {
    requireAlive();
    int start = moment;
    moment = (int) Math.min(moment + Math.max(1, millis), totalTimeoutAt());
    statements.ran(start, moment);
    lastActivity = moment;
    if (moment == totalTimeoutAt()) {
      ending = Ending.TOTAL_TIMEOUT;
    }
  }

  /** Runs nothing for a while; a timeout may end the session in that time. */
  public void think(long millis) {
    requireAlive();
    long idleTimeoutAt = lastActivity + minutes(setup.effectiveIdleTimeoutMinutes()) + timeoutLag;
    long timeoutAt = Math.min(idleTimeoutAt, totalTimeoutAt());
    if (moment + Math.max(0, millis) < timeoutAt) {
      moment += (int) Math.max(0, millis);
      return;
    }
    moment = (int) timeoutAt;
    ending = idleTimeoutAt < totalTimeoutAt() ? Ending.IDLE_TIMEOUT : Ending.TOTAL_TIMEOUT;
  }

  /** Leaves permanently, so that a timeout must end the session. */
  public void leave() {
    think(Integer.MAX_VALUE);
  }

  /** Runs one statement that never returns. */
  void runForever() {
    run(Integer.MAX_VALUE);
  }

  public void end(Ending how) {
    requireAlive();
    ending = how;
    if (how == Ending.DELETED) {
      deletedAfter = moment;
    }
  }

  /** Deletes the record of the ended session at this time, so that its id is free again. */
  void deleteRecordAt(long epochMillis) {
    if (deletedAfter == SimulatedSession.NEVER) {
      deletedAfter = (int) Math.max(moment, epochMillis - createdMillis);
    }
  }

  public SimulatedSession session() {
    return new SimulatedSession(
        target,
        id,
        createdMillis,
        setup,
        Objects.requireNonNull(ending, "the session is still live"),
        readyAfter,
        moment,
        deletedAfter,
        statements.timeline(),
        busyLevel);
  }

  private long totalTimeoutAt() {
    return readyAfter + minutes(setup.totalTimeoutMinutes()) + timeoutLag;
  }

  private static long minutes(int minutes) {
    return (long) minutes * MILLIS_PER_MINUTE;
  }

  private void requireAlive() {
    if (ending != null) {
      throw new IllegalStateException("session " + id + " has ended: " + ending);
    }
  }
}
