package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session with its complete life and true values. Times are in milliseconds since its creation;
 * {@link #NEVER} means a time that did not come. {@code busyLevel} says how far an auto-scaled
 * session grows towards its maximum while statements run.
 */
public record SimulatedSession(
    Target target,
    String id,
    long createdMillis,
    SessionSetup setup,
    Ending ending,
    int readyAfterMillis,
    int endAfterMillis,
    int deletedAfterMillis,
    StatementTimeline statements,
    float busyLevel) {
  public static final int NEVER = -1;

  private static final int STOPPING_MILLIS = 4_000;
  private static final int LARGEST_CLOCK_LAG = 900;

  public Instant createdOn() {
    return Instant.ofEpochMilli(createdMillis);
  }

  public Instant endedOn() {
    return createdOn().plusMillis(endAfterMillis);
  }

  /** The end as reported by AWS, from a clock up to 0.9 s behind the metering clock. */
  public Instant completedOn() {
    return endedOn().plusMillis(Math.floorMod(createdMillis, LARGEST_CLOCK_LAG));
  }

  public @Nullable Instant deletedOn() {
    return deletedAfterMillis == NEVER ? null : createdOn().plusMillis(deletedAfterMillis);
  }

  /** From READY to the end; provisioning does not count. */
  public long executionMillis() {
    return readyAfterMillis == NEVER ? 0 : (long) endAfterMillis - readyAfterMillis;
  }

  public long busyMillis() {
    return statements.busyMillis();
  }

  /** Time in which the session was READY and no statement ran. */
  public long idleMillis() {
    return executionMillis() - busyMillis();
  }

  public boolean endedByIdling() {
    return ending == Ending.IDLE_TIMEOUT;
  }

  /** From the last statement, or from READY if there was none, to the end. */
  public long idleTailMillis() {
    if (readyAfterMillis == NEVER) {
      return 0;
    }
    int last = statements.count() - 1;
    return (long) endAfterMillis - (last < 0 ? readyAfterMillis : statements.endOf(last));
  }

  /** Units × seconds as metered: an idle auto-scaled session stays at its floor. */
  public double dpuSeconds() {
    double exact = (idleUnits() * idleMillis() + busyUnits() * busyMillis()) / 1000;
    return Math.round(exact * 1000) / 1000.0;
  }

  public double idleUnits() {
    return setup.sizing().idleUnits();
  }

  public double busyUnits() {
    double floor = idleUnits();
    return floor + (setup.sizing().units() - floor) * busyLevel;
  }

  /** Whether ListSessions returns the session at {@code now}. */
  public boolean isListedAt(Instant now, Duration retention) {
    Instant deleted = deletedOn();
    return !createdOn().isAfter(now)
        && (deleted == null || deleted.isAfter(now))
        && completedOn().plus(retention).isAfter(now);
  }

  public boolean hasEndedBy(Instant now) {
    return !completedOn().isAfter(now);
  }

  public String statusAt(Instant now) {
    long age = now.toEpochMilli() - createdMillis;
    if (hasEndedBy(now)) {
      return ending.status();
    }
    if (readyAfterMillis == NEVER || age < readyAfterMillis) {
      return "PROVISIONING";
    }
    if (ending == Ending.STOPPED && age >= endAfterMillis - STOPPING_MILLIS) {
      return "STOPPING";
    }
    return setup.showsBusy() && statements.isRunningAt(age) ? "BUSY" : "READY";
  }

  /** The same life with other parameters. */
  public SimulatedSession with(SessionSetup newSetup) {
    return disguisedAs(id, newSetup);
  }

  SimulatedSession disguisedAs(String newId, SessionSetup newSetup) {
    return new SimulatedSession(
        target,
        newId,
        createdMillis,
        newSetup,
        ending,
        readyAfterMillis,
        endAfterMillis,
        deletedAfterMillis,
        statements,
        busyLevel);
  }
}
