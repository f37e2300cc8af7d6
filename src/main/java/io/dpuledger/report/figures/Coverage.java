package io.dpuledger.report.figures;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.model.target.TargetRead;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the figures do and do not rest on. Nothing that is missing is ever shown as zero. */
public record Coverage(
    List<TargetState> targets,
    List<LifecycleCount> lifecycles,
    long sessionsUnpriced,
    List<FlagCount> flags,
    long quarantinedRows,
    long daysUnderOlderRules,
    List<LogCount> logs) {
  public Coverage {
    targets = List.copyOf(targets);
    lifecycles = List.copyOf(lifecycles);
    flags = List.copyOf(flags);
    logs = List.copyOf(logs);
  }

  /**
   * The latest attempt to read one target, and when it last succeeded.
   *
   * @param throttledCalls null if an earlier version made the attempt
   */
  public record TargetState(
      Target target,
      CollectionOutcome outcome,
      Instant finishedAt,
      @Nullable Instant lastReadAt,
      long sessions,
      @Nullable String error,
      @Nullable Long throttledCalls) {
    public static TargetState of(TargetRead read) {
      TargetCollection lastTry = read.lastTry();
      ReadCounts counts = lastTry.counts();
      return new TargetState(
          read.target(),
          lastTry.outcome(),
          lastTry.finishedAt(),
          read.lastStoredAt(),
          lastTry.sessions(),
          lastTry.error(),
          counts == null ? null : Long.valueOf(counts.throttledCalls()));
    }
  }

  /** Sessions that live, are stale or have vanished; those without a price have no currency. */
  public record LifecycleCount(
      String lifecycle,
      @Nullable String currency,
      long sessions,
      BigDecimal listCost,
      BigDecimal exposureCost) {}

  /** How many sessions of the period carry one quality flag. */
  public record FlagCount(String flag, long sessions) {}

  /**
   * How many event logs of the period are in one state.
   *
   * @param state how much of them could be read
   * @param unjoined why they were joined to no session; null if they were joined to one
   */
  public record LogCount(String state, @Nullable String unjoined, long logs) {
    /** Whether it has no figures, because nothing of it could be read or some of it is missing. */
    public boolean isUnread() {
      return UNREAD.contains(state);
    }
  }

  private static final Set<String> UNREAD =
      Set.of("COMPACTED", "MISSING_PART", "EMPTY", "NOT_A_LOG", "UNREADABLE");

  /** The targets whose sessions the last attempt did not bring. */
  public List<TargetState> unreadTargets() {
    return targets.stream().filter(state -> !state.outcome().stored()).toList();
  }

  /** The targets whose sessions are there, but not all that was asked for about them. */
  public List<TargetState> partlyReadTargets() {
    return targets.stream()
        .filter(state -> state.outcome().stored() && state.error() != null)
        .toList();
  }

  /** Whether no target was ever read: then the absence of sessions means nothing. */
  public boolean nothingWasRead() {
    return !targets.isEmpty() && targets.stream().allMatch(state -> state.lastReadAt() == null);
  }

  /** The targets whose last attempt was anything but complete. */
  public List<TargetState> incompleteTargets() {
    return targets.stream().filter(state -> state.outcome() != CollectionOutcome.COMPLETE).toList();
  }
}
