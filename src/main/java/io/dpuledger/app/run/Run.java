package io.dpuledger.app.run;

import io.dpuledger.config.ConfigException;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.ledger.Lake;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.lock.Clocks;
import io.dpuledger.table.lock.RunLock;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shared by all stages of a run. */
public record Run(
    String id,
    Instant startedAt,
    LedgerConfig config,
    String configHash,
    LakeFiles files,
    LakeLayout layout,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  public static Run start(
      LedgerConfig config, String configHash, LakeFiles files, InstantSource clock) {
    Instant now = clock.instant();
    return new Run(
        newId(now),
        now,
        config,
        configHash,
        files,
        LakeLayout.of(config.lake().path(), config.lake().stagingDir()),
        clock);
  }

  /**
   * Checks that the lake is writable before any work is done.
   *
   * @param firstWrite writes the first file of the run to the lake
   */
  public void checkLake(Runnable firstWrite) {
    try {
      // In an object store, the first file shows the same as a folder.
      if (!layout.isStagingInLake() || !files.canPut(layout.lake())) {
        files.makeFolder(layout.stagingOf(id));
      }
      firstWrite.run();
    } catch (UncheckedIOException e) {
      throw new ConfigException(
          List.of(
              "dpu-ledger.lake.path: "
                  + e.getMessage()
                  + ": name a folder that this user can write to, on a file system that this Spark supports"));
    }
  }

  public Lake lake() {
    return new Lake(id, files, layout);
  }

  /** Locks the lake against other analyses until it is closed. */
  public RunLock takeLock() {
    return RunLock.take(
        files,
        layout,
        id,
        new Clocks(clock, System::nanoTime, time -> Thread.sleep(time.toMillis())));
  }

  /** Deletes what was not published. */
  public void clearStaging() {
    clearStaging(false);
  }

  /**
   * Deletes what was staged but not published.
   *
   * @param isCollecting whether the run only collected, which stages nothing in an object store
   */
  public void clearStaging(boolean isCollecting) {
    try {
      if (!isCollecting || !files.canPut(layout.lake())) {
        files.delete(layout.stagingOf(id));
      }
    } catch (UncheckedIOException e) {
      LOG.warn("not deleted: {}: {}", layout.stagingOf(id), e.getMessage());
    }
  }

  /** Ids sort by time; the suffix distinguishes simultaneous runs on several machines. */
  private static String newId(Instant now) {
    int tail = ThreadLocalRandom.current().nextInt(1 << 16);
    return ID_TIME.format(now) + "-" + HexFormat.of().toHexDigits((short) tail);
  }
}
