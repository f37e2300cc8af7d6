package io.dpuledger.facts;

import static io.dpuledger.observation.CollectionTable.ACCOUNT_ID;
import static io.dpuledger.observation.CollectionTable.CALLS;
import static io.dpuledger.observation.CollectionTable.DENIED_SESSIONS;
import static io.dpuledger.observation.CollectionTable.ERROR;
import static io.dpuledger.observation.CollectionTable.FINISHED_AT;
import static io.dpuledger.observation.CollectionTable.OUTCOME;
import static io.dpuledger.observation.CollectionTable.PAGES;
import static io.dpuledger.observation.CollectionTable.REGION;
import static io.dpuledger.observation.CollectionTable.RUN_ID;
import static io.dpuledger.observation.CollectionTable.SESSIONS;
import static io.dpuledger.observation.CollectionTable.SOURCE;
import static io.dpuledger.observation.CollectionTable.STARTED_AT;
import static io.dpuledger.observation.CollectionTable.STATEMENTS;
import static io.dpuledger.observation.CollectionTable.THROTTLED_CALLS;

import io.dpuledger.facts.session.Lifecycle.LastRead;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last attempt and the last success for each target, from the coverage ledger. */
public final class TargetReads {
  /** A listing may be imported long after it was saved, so its start counts, not its run. */
  private static final Comparator<TargetCollection> OLDEST_FIRST =
      Comparator.comparing(TargetCollection::startedAt)
          .thenComparing(TargetCollection::runId)
          .thenComparing(TargetCollection::finishedAt);

  /** A little more than from one nightly run to the next. */
  private static final Duration A_NIGHT = Duration.ofHours(26);

  private TargetReads() {}

  /** Every target that was ever tried, in order. */
  public static List<TargetRead> latest(List<TableRow> collection) {
    SortedMap<Target, List<TargetCollection>> tries = new TreeMap<>();
    for (TableRow row : collection) {
      TargetCollection one = collection(row);
      tries.computeIfAbsent(one.target(), target -> new ArrayList<>()).add(one);
    }
    List<TargetRead> reads = tries.values().stream().map(TargetReads::read).toList();
    Instant since = lastNight(reads);
    return reads.stream()
        // An account that was unknown becomes known later and is then another target.
        .filter(read -> isAccount(read.target()) || isOfLastNight(read, since))
        .toList();
  }

  /** What each row of the coverage ledger says. */
  public static List<TargetCollection> collections(List<TableRow> collection) {
    return collection.stream().map(TargetReads::collection).toList();
  }

  /** When each target was read, which decides the lifecycle of its sessions. */
  public static Map<Target, LastRead> lastReads(List<TargetRead> reads) {
    Instant since = lastNight(reads);
    Map<Target, LastRead> lastReads = new HashMap<>();
    reads.forEach(read -> lastReads.put(read.target(), lastRead(read, since)));
    return lastReads;
  }

  /** When the last night began: runs overlap, and an unfinished one has read only some targets. */
  private static Instant lastNight(List<TargetRead> reads) {
    return reads.stream()
        .map(read -> read.lastTry().startedAt())
        .max(Comparator.naturalOrder())
        .map(newest -> newest.minus(A_NIGHT))
        .orElse(Instant.EPOCH);
  }

  private static boolean isOfLastNight(TargetRead read, Instant since) {
    return !read.lastTry().startedAt().isBefore(since);
  }

  private static boolean isAccount(Target target) {
    return target.accountId().matches("\\d{12}");
  }

  private static LastRead lastRead(TargetRead read, Instant since) {
    TargetCollection complete = read.lastComplete();
    return new LastRead(
        complete == null ? null : complete.runId(),
        complete == null ? null : complete.startedAt(),
        isOfLastNight(read, since) && read.lastTry().outcome().stored());
  }

  private static TargetRead read(List<TargetCollection> tries) {
    return new TargetRead(
        tries.stream().max(OLDEST_FIRST).orElseThrow(),
        last(tries, one -> one.outcome().stored()),
        last(tries, one -> one.outcome() == CollectionOutcome.COMPLETE));
  }

  private static @Nullable TargetCollection last(
      List<TargetCollection> tries, Predicate<TargetCollection> which) {
    return tries.stream().filter(which).max(OLDEST_FIRST).orElse(null);
  }

  private static TargetCollection collection(TableRow row) {
    return new TargetCollection(
        text(row, RUN_ID),
        instant(row, STARTED_AT),
        instant(row, FINISHED_AT),
        new Target(text(row, ACCOUNT_ID), text(row, REGION)),
        CollectionSource.valueOf(text(row, SOURCE)),
        CollectionOutcome.valueOf(text(row, OUTCOME)),
        Objects.requireNonNull(row.integer(PAGES), PAGES),
        Objects.requireNonNull(row.number(SESSIONS), SESSIONS),
        Objects.requireNonNull(row.number(STATEMENTS), STATEMENTS),
        row.text(ERROR),
        counts(row));
  }

  private static @Nullable ReadCounts counts(TableRow row) {
    Long calls = row.number(CALLS);
    Long throttled = row.number(THROTTLED_CALLS);
    Long denied = row.number(DENIED_SESSIONS);
    return calls == null || throttled == null || denied == null
        ? null
        : new ReadCounts(calls, throttled, denied);
  }

  private static String text(TableRow row, String column) {
    return Objects.requireNonNull(row.text(column), column);
  }

  private static Instant instant(TableRow row, String column) {
    return Objects.requireNonNull(InstantColumn.of(row.micros(column)), column);
  }
}
