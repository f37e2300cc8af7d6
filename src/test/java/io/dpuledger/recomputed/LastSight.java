package io.dpuledger.recomputed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a session: its sight that counts, when it was first seen, when its figures were,
 * and when its statements were read. A sight of its end counts more than any of its life; else the
 * latest does.
 */
record LastSight(Sight sight, Instant firstObservedAt, Instant figuresAt, Polls polls) {
  private static final Comparator<Sight> BY_WEIGHT =
      Comparator.comparing(Sight::hasEnded)
          .thenComparing(Sight::observedAt)
          .thenComparing(Sight::runId);

  static List<LastSight> of(Iterable<Sight> sights) {
    Map<SessionKey, Collection<Sight>> bySession = new LinkedHashMap<>();
    sights.forEach(
        sight -> bySession.computeIfAbsent(sight.key(), key -> new ArrayList<>(2)).add(sight));
    return bySession.values().stream().map(LastSight::ofOneSession).toList();
  }

  private static LastSight ofOneSession(Collection<Sight> sights) {
    Sight last = sights.stream().max(BY_WEIGHT).orElseThrow();
    Instant firstSeen = first(sights.stream().toList());
    // What AWS says of an end does not change any more; an estimate is as old as its sight.
    Instant figuresAt =
        last.hasEnded()
            ? first(sights.stream().filter(Sight::hasEnded).toList())
            : last.observedAt();
    return new LastSight(last, firstSeen, figuresAt, Polls.of(sights));
  }

  private static Instant first(List<Sight> sights) {
    return sights.stream().map(Sight::observedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * Seen alive and missing from a later complete listing is VANISHED; else it lives, as far as the
   * last run could tell.
   */
  String lifecycle(List<Listing> listings) {
    if (sight.hasEnded()) {
      return "ENDED";
    }
    List<Listing> ofTarget =
        listings.stream().filter(listing -> listing.isOfTargetOf(sight.key())).toList();
    boolean isMissing =
        ofTarget.stream()
            .filter(Listing::isComplete)
            .filter(listing -> !listing.runId().equals(sight.runId()))
            .anyMatch(listing -> listing.startedAt().isAfter(sight.observedAt()));
    Listing lastTry = ofTarget.stream().max(Comparator.comparing(Listing::startedAt)).orElseThrow();
    String lastRun =
        listings.stream().max(Comparator.comparing(Listing::startedAt)).orElseThrow().runId();
    boolean isStale = !lastTry.runId().equals(lastRun) || !lastTry.hasRead();
    return isMissing ? "VANISHED" : isStale ? "STALE" : "LIVE";
  }
}
