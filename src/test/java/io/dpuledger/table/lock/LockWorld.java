package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Runs on machines of their own and the store between them, in a time that only they let pass. One
 * of them goes at a time; which one follows from how long the calls of each take, by chance.
 */
final class LockWorld {
  private static final int SLOWEST_CALL = 200;

  final Random dice;
  final Map<String, Long> files = new TreeMap<>();
  private final long resolution;
  private final List<LockRun> runs = new ArrayList<>();
  private final TreeMap<Long, Runnable> landings = new TreeMap<>();
  private final Semaphore back = new Semaphore(0);
  private long now = Duration.ofDays(20_000).toMillis();
  private boolean isLockless = true;

  /**
   * @param resolution of the times of files: a millisecond on a disk, a second on S3
   */
  LockWorld(long seed, Duration resolution) {
    this.dice = new Random(seed);
    this.resolution = resolution.toMillis();
  }

  /** A run that will start after a time. Its lock must be the first thing that it takes. */
  LockRun add(String id, Duration after, LockRun.Script script) {
    LockRun run = new LockRun(this, id, now + after.toMillis(), back, script);
    runs.add(run);
    return run;
  }

  /** Lets time pass until every run has ended or was killed. */
  void play() {
    Optional<LockRun> next = next();
    while (next.isPresent()) {
      LockRun run = next.orElseThrow();
      while (!landings.isEmpty() && landings.firstKey() <= run.wakesAt()) {
        now = Math.max(now, landings.firstKey());
        landings.pollFirstEntry().getValue().run();
      }
      now = Math.max(now, run.wakesAt());
      run.go();
      back.acquireUninterruptibly();
      next = next();
    }
    isLockless = files.isEmpty();
  }

  boolean isLeftWithoutLocks() {
    return isLockless;
  }

  private Optional<LockRun> next() {
    return runs.stream()
        .filter(run -> !run.hasEnded())
        .min(Comparator.comparingLong(LockRun::wakesAt));
  }

  long now() {
    return now;
  }

  /** How long half a call takes: what it does is done in its middle. */
  long halfACall() {
    return dice.nextInt(SLOWEST_CALL / 2);
  }

  void write(String name) {
    files.put(name, now / resolution * resolution);
  }

  /** A write of a dead run that the network kept for a while. */
  void writeLater(String name, Duration delay) {
    landings.put(now + delay.toMillis(), () -> write(name));
  }

  Stream<LockFolder.LockFile> listed() {
    return files.entrySet().stream()
        .map(file -> new LockFolder.LockFile(file.getKey(), file.getValue()));
  }
}
