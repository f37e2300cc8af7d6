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
 * Keeps two analyses off one lake. Each run writes a lock of its own, looks at all of them, and
 * gives way to an older one and to one that publishes: no file system needs to promise an exclusive
 * create. A heartbeat tells the living from the dead.
 *
 * <p>Who publishes has written that it does, and has then seen nobody who goes first. Of two, the
 * later to write sees the other. Whoever sees one takes it back and waits, so that a run which does
 * publish never waits, and two never give way to each other: the oldest gives way only to a run
 * that publishes.
 */
public final class RunLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

  private final String runId;
  private final LockFolder folder;
  private final LockTiming timing;
  private final Rivals rivals;
  private final Clocks clocks;
  private final Renewal renewal;

  /** Between writing that it publishes and taking that back, a run must not seem to live on. */
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
   * Takes the lock of a lake for a run, when those that go first have ended or are dead. Run ids
   * sort by the time of their start.
   *
   * @throws LockedException if one of those lives
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
   * From here on nobody starts beside this run. A run that collected for long may have taken the
   * lock meanwhile, although it is older.
   *
   * @throws LockedException if one that goes first lives
   */
  public void beginPublishing() {
    while (!isPublishingAlone()) {
      awaitTurn();
    }
    check();
  }

  /**
   * To be called before each change of what readers find.
   *
   * @throws LockedException if the last renewal is so old that another run may have begun
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

  /** Renews the lock, which asks the store what time it is, and lists all of them. */
  private List<Holder> look() {
    renew();
    Sight sight = new Sight(runId, Holder.of(folder.list()), timing);
    sight.dead().forEach(dead -> dead.files().forEach(folder::delete));
    return sight.rivals();
  }

  private void renew() {
    written.add(file);
    renewal.renew(() -> folder.write(file));
  }

  /** Skipped while the run itself writes. One that fails is tried again at the next. */
  private void beat() {
    if (writing.tryAcquire()) {
      try {
        renew();
      } catch (LockedException lost) {
        LOG.debug("the next check of the run says so", lost);
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
