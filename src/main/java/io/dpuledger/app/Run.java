package io.dpuledger.app;

import io.dpuledger.config.LedgerConfig;
import io.dpuledger.table.LakeFiles;
import io.dpuledger.table.LakeLayout;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What all stages of one run share. */
record Run(
    String id,
    Instant startedAt,
    LedgerConfig config,
    String configHash,
    LakeFiles files,
    LakeLayout layout,
    InstantSource clock) {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  static Run start(LedgerConfig config, String configHash, LakeFiles files, InstantSource clock) {
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

  /** Finds out whether the lake can be written to before any work is done. */
  void checkLake() {
    files.makeFolder(layout.stagingOf(id));
  }

  /** Leaves nothing behind in the staging folder, however the run ended. */
  void clearStaging() {
    files.delete(layout.stagingOf(id));
  }

  /** Ids sort by time; the tail tells apart runs of one instant on several machines. */
  private static String newId(Instant now) {
    int tail = ThreadLocalRandom.current().nextInt(1 << 16);
    return ID_TIME.format(now) + "-" + HexFormat.of().toHexDigits((short) tail);
  }
}
