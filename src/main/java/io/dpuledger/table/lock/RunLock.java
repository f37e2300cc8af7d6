package io.dpuledger.table.lock;

import io.dpuledger.table.LockedException;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prevents two analyses of one lake at the same time. Each run writes its own lock, lists all of
 * them, and yields to older runs and to one that publishes, so no exclusive create is needed from
 * the file system. A heartbeat distinguishes live runs from dead ones.
 *
 * <p>A run publishes after writing that it does and then seeing no other run with precedence. Of
 * two runs, the later to write sees the other. A run that sees another withdraws and waits, so a
 * publishing run never waits, and two runs never yield to each other: the oldest yields only to a
 * publishing run.
 */
public final class RunLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

  private final String runId;
  private final LockFolder folder;
  private final LockTiming timing;
  private final Rivals rivals;
  private final Clocks clocks;
  private final Renewal renewal;

  /** Between writing that it publishes and withdrawing that, a run must not look alive. */
  private final Semaphore writing = new Semaphore(1);

  private final SortedSet<String> written = new TreeSet<>();
  private String file;
  private final Pulse pulse;

  private RunLock(
      String runId,
      LockFolder folder,
      Path path,
      LockTiming timing,
      Clocks clocks,
      Pulse.Starter heartbeat) {
    this.runId = runId;
    this.folder = folder;
    this.timing = timing;
    this.rivals = new Rivals(path);
    this.clocks = clocks;
    this.renewal = new Renewal(runId, clocks, timing.fresh());
    this.file = Holder.working(runId);
    this.pulse = heartbeat.start(timing, this::beat);
  }

  /**
   * Acquires the lock of a lake for a run, once all runs with precedence have ended or are dead.
   * Run ids sort by start time.
   *
   * @throws LockedException if one of those is alive
   */
  public static RunLock take(LakeFiles files, LakeLayout layout, String runId, Clocks clocks) {
    return take(
        runId,
        new LakeLocks(files, layout, clocks.wall()),
        layout.locks(),
        LockTiming.of(files.hadoop()),
        clocks,
        Heartbeat::start);
  }

  static RunLock take(
      String runId,
      LockFolder folder,
      Path path,
      LockTiming timing,
      Clocks clocks,
      Pulse.Starter heartbeat) {
    RunLock lock = new RunLock(runId, folder, path, timing, clocks, heartbeat);
    try {
      lock.awaitTurn();
      return lock;
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /**
   * From here on no other run can start. An older run that collected for long may have acquired the
   * lock in the meantime.
   *
   * @throws LockedException if a run with precedence is alive
   */
  public void beginPublishing() {
    while (!isPublishingAlone()) {
      awaitTurn();
    }
    check();
  }

  /**
   * Call this before each change that readers can see.
   *
   * @throws LockedException if the last renewal is so old that another run may have started
   */
  public void check() {
    renewal.check();
  }

  private boolean isPublishingAlone() {
    writing.acquireUninterruptibly();
    try {
      file = Holder.publishing(runId);
      if (look().isEmpty()) {
        return true;
      }
      folder.delete(file);
      file = Holder.working(runId);
      return false;
    } finally {
      writing.release();
    }
  }

  private void awaitTurn() {
    rivals.forget();
    while (true) {
      writing.acquireUninterruptibly();
      try {
        if (rivals.areGone(look())) {
          return;
        }
      } finally {
        writing.release();
      }
      clocks.sleep(timing.poll());
    }
  }

  /** Renews the lock, which also gets the store's time, and lists all locks. */
  private List<Holder> look() {
    renew();
    LockView view = new LockView(runId, Holder.of(folder.list()), timing);
    view.dead().forEach(dead -> dead.files().forEach(folder::delete));
    return view.rivals();
  }

  private void renew() {
    written.add(file);
    renewal.renew(() -> folder.write(file));
  }

  /** Skipped while the run itself writes. A failed renewal is retried at the next beat. */
  private void beat() {
    if (writing.tryAcquire()) {
      try {
        renew();
      } catch (LockedException lost) {
        LOG.debug("the lock is lost, and the run's next check fails", lost);
      } catch (RuntimeException failure) {
        LOG.warn("cannot renew the lock of run {}: {}", runId, failure.getMessage());
      } finally {
        writing.release();
      }
    }
  }

  @Override
  public void close() {
    if (pulse.stop()) {
      written.forEach(folder::delete);
    } else {
      LOG.warn("the lock of run {} is left to expire: its last renewal hangs", runId);
    }
  }
}
