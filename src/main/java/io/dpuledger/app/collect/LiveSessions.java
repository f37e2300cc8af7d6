package io.dpuledger.app.collect;

import io.dpuledger.app.collect.LiveSummary.NoCost;
import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions of a run that look forgotten. Keeps a few of them and sums of the rest, so that
 * memory does not grow with the number of sessions. Targets may add concurrently, each session
 * once.
 */
final class LiveSessions {
  static final int MOST_SHOWN = 10;

  /** After this long without a statement, the user may have gone home. */
  private static final Duration LONG_IDLE = Duration.ofMinutes(15);

  /** Without statements there is only the age: work often ends within an hour. */
  private static final Duration LONG_UP = Duration.ofHours(1);

  private final ExposureRules rules;
  private final PriorityQueue<LiveSession> costliest =
      new PriorityQueue<>(LiveSession.COSTLIEST_FIRST.reversed());
  private final SortedMap<String, BigDecimal> costs = new TreeMap<>();
  private final SortedMap<NoCost, Long> withoutCost = new TreeMap<>();
  private long live;
  private long idle;
  private long maybeIdle;

  LiveSessions(ExposureRules rules) {
    this.rules = rules;
  }

  /** Adds a session whose statements were not read. */
  void accept(SessionObservation seen) {
    accept(seen, SessionActivity.UNKNOWN);
  }

  synchronized void accept(SessionObservation seen, SessionActivity activity) {
    if (!SessionStatus.isLive(seen.status(), seen.completedOn())) {
      return;
    }
    live++;
    String id = seen.sessionId();
    Instant created = seen.createdOn();
    // A starting or stopping session is not idle, and nothing is known for an unknown status.
    boolean isReady = SessionStatus.READY.equals(seen.status());
    if (!isReady || activity.isBusy() || id == null || created == null) {
      return;
    }
    Duration up = Duration.between(created, seen.observedAt());
    Duration idleFor = idleFor(seen, activity);
    if (idleFor == null && up.compareTo(LONG_UP) > 0) {
      maybeIdle++;
      add(seen, id, created, up, null);
    } else if (idleFor != null && idleFor.compareTo(LONG_IDLE) >= 0) {
      idle++;
      add(seen, id, created, up, idleFor);
    }
  }

  private static @Nullable Duration idleFor(SessionObservation seen, SessionActivity activity) {
    Instant since = activity.idleSince();
    return since == null ? null : Duration.between(since, seen.observedAt());
  }

  private void add(
      SessionObservation seen,
      String id,
      Instant created,
      Duration up,
      @Nullable Duration idleFor) {
    Exposure exposure = rules.of(seen, created, idleFor == null ? Duration.ZERO : idleFor);
    BigDecimal cost = exposure.listCost();
    String currency = exposure.currency();
    if (exposure.left().isZero()) {
      withoutCost.merge(NoCost.OVERDUE, 1L, Long::sum);
    } else if (currency == null) {
      withoutCost.merge(NoCost.NO_PRICE, 1L, Long::sum);
    } else if (cost == null) {
      withoutCost.merge(NoCost.UNKNOWN_CAPACITY, 1L, Long::sum);
    } else {
      costs.merge(currency, cost, BigDecimal::add);
      keep(
          new LiveSession(
              seen.target(),
              id,
              up,
              idleFor,
              timeout(seen.idleTimeoutMinutes()),
              exposure.capacity(),
              cost,
              currency));
    }
  }

  private void keep(LiveSession session) {
    costliest.add(session);
    if (costliest.size() > MOST_SHOWN) {
      costliest.remove();
    }
  }

  private static @Nullable Duration timeout(@Nullable Integer minutes) {
    return minutes == null || minutes <= 0 ? null : Duration.ofMinutes(minutes);
  }

  synchronized LiveSummary summary() {
    return new LiveSummary(
        live,
        idle,
        maybeIdle,
        costliest.stream().sorted(LiveSession.COSTLIEST_FIRST).toList(),
        new TreeMap<>(costs),
        new TreeMap<>(withoutCost));
  }
}
