package io.dpuledger.app.collect;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.TargetException;
import io.dpuledger.config.CollectConfig;
import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.note.DueNote;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.observation.ObservationWriter;
import io.dpuledger.observation.TargetMemories;
import io.dpuledger.observation.TargetMemory;
import io.dpuledger.observation.TargetSpool;
import io.dpuledger.table.files.InParallel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every target and publishes each complete one. If a target fails, the others continue. */
public final class CollectStage {
  private static final Logger LOG = LoggerFactory.getLogger(CollectStage.class);

  private final Run run;
  private final SessionSource source;
  private final CollectConfig config;
  private final TargetMemories memories;
  private final StatementSwitch statements;
  private final @Nullable Duration endedWithin;
  private final LakeIdentity lake;
  private final LiveSessions live;
  private final DueNotes notes;

  /**
   * One row per target, in the order of the configuration, the live sessions, and those whose
   * owners get a note.
   */
  public record Result(
      List<TargetCollection> collections, LiveSummary live, List<DueNote> dueNotes) {
    public Result {
      dueNotes = List.copyOf(dueNotes);
    }

    /** Whether a session is not real. */
    public boolean isSimulated() {
      return collections.stream().anyMatch(one -> one.source() == CollectionSource.SIMULATED);
    }
  }

  public static int exitCode(List<TargetCollection> collections) {
    boolean allRead = collections.stream().allMatch(target -> target.error() == null);
    return allRead ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  public CollectStage(Run run, SessionSource source, Optional<Duration> endedWithin) {
    this.run = run;
    this.source = source;
    this.config = run.config().collect();
    this.memories = new TargetMemories(run.files(), run.layout());
    this.statements = new StatementSwitch(run, memories);
    this.endedWithin = endedWithin.orElse(null);
    this.lake = new LakeIdentity(run);
    ExposureRules exposures =
        new ExposureRules(run.config().rateCard(), run.config().workerTypes(), run.config().idle());
    this.live = new LiveSessions(exposures, run.config().live());
    this.notes = DueNotes.of(run.config(), exposures);
  }

  public Result collect() {
    List<Target> targets = source.targets();
    try (ObservationWriter writer =
            new ObservationWriter(run.id(), run.files(), run.layout(), run.clock());
        Progress progress = new Progress(targets.size())) {
      List<TargetCollection> collections =
          InParallel.map(
              config.parallelTargets(), targets, target -> collect(target, writer, progress));
      writer.publish();
      return new Result(collections, live.summary(), notes.all());
    }
  }

  private TargetCollection collect(Target target, ObservationWriter writer, Progress progress) {
    Instant started = run.clock().instant();
    try (TargetSpool listed = new TargetSpool()) {
      SessionSource.Listing listing =
          source.list(
              target,
              run.id(),
              seen -> {
                progress.listedSession();
                if (isWanted(seen)) {
                  listed.add(seen);
                }
              });
      lake.claim(listing.source());
      return publish(target, started, listing, listed, writer);
    } catch (TargetException refused) {
      LOG.warn("{}: {}: {}", target, refused.outcome(), refused.getMessage());
      TargetCollection failed = failed(target, started, refused);
      lake.check(failed.source());
      writer.add(failed);
      return failed;
    } finally {
      progress.doneWithTarget();
    }
  }

  private TargetCollection publish(
      Target target,
      Instant started,
      SessionSource.Listing listing,
      TargetSpool listed,
      ObservationWriter writer) {
    Optional<SessionDetails> details =
        statements.isOn() || config.tags() ? source.details(target) : Optional.empty();
    if (details.isEmpty()) {
      TargetCollection read = read(target, listing, listed, null, 0);
      writer.add(read, listed, this::accept);
      return read;
    }
    Instant latest = started.plus(config.retries().targetDeadline());
    TargetMemory before = memories.of(target);
    DetailPass pass =
        new DetailPass(
            details.orElseThrow(),
            statements,
            config.tags(),
            () -> run.clock().instant().isAfter(latest),
            before,
            endedWithin);
    try (TargetSpool detailed = new TargetSpool()) {
      pass.copy(listed, detailed);
      TargetCollection read =
          read(target, listing, detailed, pass.leftOut(), pass.deniedSessions());
      writer.add(
          read,
          detailed,
          seen -> {
            live.accept(seen, pass.activity(seen));
            notes.accept(seen, pass.activity(seen), pass.pollBefore(seen));
          });
      TargetMemory now = pass.memory(listing.firstAnswer());
      if (!now.equals(before)) {
        writer.remember(target, now);
      }
      return read;
    }
  }

  /** Takes a session whose statements were not read. */
  private void accept(SessionObservation seen) {
    live.accept(seen);
    notes.accept(seen, SessionActivity.ofStatus(seen.status()), null);
  }

  /** Sessions that ended earlier were observed by the nightly run and do not change. */
  private boolean isWanted(SessionObservation seen) {
    return endedWithin == null
        || SessionStatus.isLive(seen.status(), seen.completedOn())
        || seen.completedOn() == null
        || seen.completedOn().isAfter(seen.observedAt().minus(endedWithin));
  }

  private TargetCollection read(
      Target target,
      SessionSource.Listing listing,
      TargetSpool spool,
      @Nullable String leftOut,
      long deniedSessions) {
    return new TargetCollection(
        run.id(),
        listing.firstAnswer(),
        listing.lastAnswer(),
        target,
        listing.source(),
        endedWithin == null ? CollectionOutcome.COMPLETE : CollectionOutcome.RECENT,
        listing.pages(),
        spool.sessions(),
        spool.statements(),
        leftOut,
        source.counts(target).withDenied(deniedSessions));
  }

  private TargetCollection failed(Target target, Instant started, TargetException refused) {
    Instant answeredAt = refused.answeredAt();
    return new TargetCollection(
        run.id(),
        answeredAt == null ? started : answeredAt,
        answeredAt == null ? run.clock().instant() : answeredAt,
        target,
        refused.source(),
        refused.outcome(),
        refused.pages(),
        0,
        0,
        refused.getMessage(),
        source.counts(target));
  }
}
