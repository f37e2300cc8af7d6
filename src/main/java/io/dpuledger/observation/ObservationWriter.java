package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Publishes the observations of one run. A target is added only with its complete listing, so
 * readers never see half a target. A long run publishes in several files, so that a crash loses
 * only minutes.
 */
public final class ObservationWriter implements AutoCloseable {
  private static final long MOST_BYTES = 256L << 20;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  private final String runId;
  private final LakeFiles files;
  private final LakeLayout layout;
  private final InstantSource clock;
  private final Map<Target, TargetMemory> memories = new HashMap<>();
  private int number = 1;
  private ObservationFiles current;
  private Instant opened;
  private boolean isBroken;

  public ObservationWriter(String runId, LakeFiles files, LakeLayout layout, InstantSource clock) {
    this.runId = runId;
    this.files = files;
    this.layout = layout;
    this.clock = clock;
    this.current = new ObservationFiles(runId, number, files, layout);
    this.opened = clock.instant();
  }

  /**
   * Adds a target whose listing is complete.
   *
   * @param also receives every stored session once
   */
  public synchronized void add(
      TargetCollection collection, TargetSpool spool, Consumer<SessionObservation> also) {
    whole(() -> write(collection, spool, also));
    boolean isOld = clock.instant().isAfter(opened.plus(LONGEST_WAIT));
    if (isOld || current.bytes() > MOST_BYTES) {
      publish();
    }
  }

  private void write(
      TargetCollection collection, TargetSpool spool, Consumer<SessionObservation> also) {
    spool.forEachSession(
        seen -> {
          current.write(
              SessionObservationTable.SCHEMA, seen.observedAt(), ObservationRows.row(seen));
          also.accept(seen);
        });
    spool.forEachStatement(
        seen ->
            current.write(
                StatementObservationTable.SCHEMA, seen.observedAt(), ObservationRows.row(seen)));
    write(collection);
  }

  /** Records a target without storing sessions. */
  public synchronized void add(TargetCollection collection) {
    whole(() -> write(collection));
  }

  private void write(TargetCollection collection) {
    current.write(CollectionTable.SCHEMA, collection.finishedAt(), ObservationRows.row(collection));
  }

  /** After a failure half a target may be written, so nothing else is published. */
  private void whole(Runnable work) {
    if (isBroken) {
      throw new IllegalStateException("an earlier failure ended this run's writing");
    }
    isBroken = true;
    work.run();
    isBroken = false;
  }

  /** Saves what the next run must know about a target, once the added data is published. */
  public synchronized void remember(Target target, TargetMemory memory) {
    memories.put(target, memory);
  }

  /** Publishes everything added; the rows that mark it complete come last. */
  public synchronized void publish() {
    whole(this::publishAll);
  }

  private void publishAll() {
    current.publish();
    memories.forEach(new TargetMemories(files, layout)::keep);
    memories.clear();
    number++;
    current = new ObservationFiles(runId, number, files, layout);
    opened = clock.instant();
  }

  /** Discards what was not published. */
  @Override
  public synchronized void close() {
    isBroken = true;
    current.close();
    if (!files.canPut(layout.lake())) {
      files.delete(layout.stagingOf(runId));
    }
  }
}
