package io.dpuledger.app.collect;

import static java.util.Objects.requireNonNull;

import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.UnknownCost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions of a run that are busy, look forgotten or cost too much. Keeps a few of them and
 * sums of the rest, so that memory does not grow with the number of sessions. Targets may add
 * concurrently, each session once.
 */
final class LiveSessions {
  static final int MOST_SHOWN = 10;

  private static final String AUTO_SCALING = "--enable-auto-scaling";

  /** After this long without a statement, the user may have gone home. */
  private static final Duration LONG_IDLE = Duration.ofMinutes(15);

  /** Without statements there is only the age: work often ends within an hour. */
  private static final Duration LONG_UP = Duration.ofHours(1);

  private final ExposureRules rules;
  private final LivePolicy policy;
  private final PriorityQueue<LiveSession> costliest =
      new PriorityQueue<>(LiveSession.COSTLIEST_FIRST.reversed());
  private final PriorityQueue<LiveSession> mostSpent =
      new PriorityQueue<>(LiveSession.MOST_SPENT_FIRST.reversed());
  private final SortedMap<String, LiveSummary.Costs> costs = new TreeMap<>();
  private final SortedMap<UnknownCost, Long> withoutCost = new TreeMap<>();
  private long live;
  private long known;
  private long busy;
  private long idle;
  private long maybeIdle;
  private long calledOut;

  LiveSessions(ExposureRules rules, LivePolicy policy) {
    this.rules = rules;
    this.policy = policy;
  }

  /** Adds a session whose statements were not read. */
  void accept(SessionObservation seen) {
    accept(seen, SessionActivity.ofStatus(seen.status()));
  }

  synchronized void accept(SessionObservation seen, SessionActivity activity) {
    if (!SessionStatus.isLive(seen.status(), seen.completedOn())) {
      return;
    }
    live++;
    if (activity.state() != SessionActivity.State.UNKNOWN) {
      known++;
    }
    String id = seen.sessionId();
    Instant created = seen.createdOn();
    if (id == null || created == null) {
      return;
    }
    LiveSession session = session(seen, id, created, activity);
    if (isCandidate(seen, session)) {
      addCost(session);
    }
    BigDecimal soFar = session.exposure().costSoFar();
    if (soFar != null && policy.callsOut(soFar)) {
      calledOut++;
      keep(mostSpent, session);
    }
  }

  /** Counts the session if it is busy or looks forgotten. */
  private boolean isCandidate(SessionObservation seen, LiveSession session) {
    // A starting or stopping session is not idle, and nothing is known for an unknown status.
    if (!SessionStatus.isOpen(seen.status())) {
      return false;
    }
    if (session.activity().isBusy()) {
      busy++;
      return true;
    }
    Duration idleFor = session.idleFor();
    if (idleFor == null && session.up().compareTo(LONG_UP) > 0) {
      maybeIdle++;
      return true;
    }
    if (idleFor != null && idleFor.compareTo(LONG_IDLE) >= 0) {
      idle++;
      return true;
    }
    return false;
  }

  private LiveSession session(
      SessionObservation seen, String id, Instant created, SessionActivity activity) {
    return new LiveSession(
        seen.target(),
        id,
        seen.observedAt(),
        Duration.between(created, seen.observedAt()),
        activity,
        timeout(seen.idleTimeoutMinutes()),
        "true".equalsIgnoreCase(seen.defaultArguments().get(AUTO_SCALING)),
        rules.of(seen, created, activity));
  }

  private void addCost(LiveSession session) {
    Exposure exposure = session.exposure();
    UnknownCost unknown = exposure.unknown();
    if (unknown != null) {
      withoutCost.merge(unknown, 1L, Long::sum);
      return;
    }
    costs.merge(
        requireNonNull(exposure.currency()),
        new LiveSummary.Costs(
            requireNonNull(exposure.costSoFar()),
            requireNonNull(exposure.costPerHour()),
            requireNonNull(exposure.costFromNow())),
        LiveSummary.Costs::plus);
    keep(costliest, session);
  }

  private static void keep(PriorityQueue<LiveSession> few, LiveSession session) {
    few.add(session);
    if (few.size() > MOST_SHOWN) {
      few.remove();
    }
  }

  private static @Nullable Duration timeout(@Nullable Integer minutes) {
    return minutes == null || minutes <= 0 ? null : Duration.ofMinutes(minutes);
  }

  synchronized LiveSummary summary() {
    return new LiveSummary(
        live,
        known,
        busy,
        idle,
        maybeIdle,
        costliest.stream().sorted(LiveSession.COSTLIEST_FIRST).toList(),
        new TreeMap<>(costs),
        new TreeMap<>(withoutCost),
        calledOut,
        mostSpent.stream().sorted(LiveSession.MOST_SPENT_FIRST).toList());
  }
}
