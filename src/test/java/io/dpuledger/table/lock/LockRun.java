package io.dpuledger.table.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A process that takes the lock, with a machine clock of its own. It can be stopped and killed. */
final class LockRun implements LockFolder {
  /** What it does. */
  interface Script {
    void run(LockRun self);
  }

  /** The end of a process that was killed: nothing of it runs on. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  final String id;
  private final LockWorld world;
  private final Semaphore back;
  private final Semaphore turn = new Semaphore(0);
  private final Thread thread;
  private volatile long wakesAt;
  private volatile boolean hasEnded;
  private boolean isKilled;
  private Duration clockError = Duration.ZERO;
  private double stopsEach;
  private double killedEach;
  private @Nullable Throwable failure;
  private @Nullable Runnable beat;
  private long nextBeat;
  int writes;
  int lists;

  LockRun(LockWorld world, String id, long startsAt, Semaphore back, Script script) {
    this.world = world;
    this.id = id;
    this.wakesAt = startsAt;
    this.back = back;
    this.thread = new Thread(() -> live(script), id);
    thread.setDaemon(true);
    thread.start();
  }

  LockRun withClockError(Duration error) {
    clockError = error;
    return this;
  }

  /** How likely it is stopped for minutes, and how likely killed, at each moment that it waits. */
  LockRun withTroubles(double stops, double kills) {
    stopsEach = stops;
    killedEach = kills;
    return this;
  }

  private void live(Script script) {
    turn.acquireUninterruptibly();
    try {
      script.run(this);
    } catch (Killed killed) {
      isKilled = true;
    } catch (RuntimeException | AssertionError e) {
      failure = e;
    } finally {
      hasEnded = true;
      back.release();
    }
  }

  void go() {
    turn.release();
  }

  long wakesAt() {
    return wakesAt;
  }

  boolean hasEnded() {
    return hasEnded;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  Random dice() {
    return world.dice;
  }

  RunLock take() {
    return RunLock.take(
        id,
        this,
        new Path("lake/runs/lock"),
        LockTiming.DEFAULT,
        new Clocks(
            () -> Instant.ofEpochMilli(world.now()).plus(clockError),
            () -> Duration.ofMillis(world.now()).toNanos(),
            this::work),
        (timing, renewal) -> {
          beat = renewal;
          nextBeat = world.now() + timing.heartbeat().toMillis();
          return () -> {
            beat = null;
            return true;
          };
        });
  }

  /** Lets time pass while the heart beats. */
  void work(Duration time) {
    long end = world.now() + time.toMillis();
    while (beat != null && nextBeat < end) {
      pause(nextBeat);
      beatIfDue();
    }
    pause(end);
  }

  /** As by SIGSTOP: neither the run nor its heart does anything. */
  void stop(Duration time) {
    pause(world.now() + time.toMillis());
  }

  void kill() {
    isKilled = true;
    throw new Killed();
  }

  private void beatIfDue() {
    Runnable due = beat;
    if (due != null && nextBeat <= world.now()) {
      nextBeat = Long.MAX_VALUE;
      due.run();
      nextBeat = world.now() + LockTiming.DEFAULT.heartbeat().toMillis();
    }
  }

  private void pause(long until) {
    wakesAt = until;
    if (stopsEach > 0 && world.dice.nextDouble() < stopsEach) {
      wakesAt = until + world.dice.nextInt((int) Duration.ofMinutes(7).toMillis());
    }
    back.release();
    turn.acquireUninterruptibly();
    if (isKilled || (killedEach > 0 && world.dice.nextDouble() < killedEach)) {
      kill();
    }
  }

  private void halfACall() {
    if (isKilled) {
      throw new Killed();
    }
    pause(world.now() + world.halfACall());
    beatIfDue();
  }

  @Override
  public void write(String name) {
    writes++;
    try {
      halfACall();
    } catch (Killed killed) {
      if (world.dice.nextBoolean()) {
        world.writeLater(name, Duration.ofSeconds(world.dice.nextInt(300)));
      }
      throw killed;
    }
    world.write(name);
    halfACall();
  }

  @Override
  public List<LockFile> list() {
    lists++;
    halfACall();
    List<LockFile> listed = world.listed().toList();
    halfACall();
    return listed;
  }

  @Override
  public void delete(String name) {
    halfACall();
    world.files.remove(name);
    halfACall();
  }
}
