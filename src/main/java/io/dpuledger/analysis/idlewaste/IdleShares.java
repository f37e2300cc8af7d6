package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.idlewaste.BehaviourProfile.Alike;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What share of its time a session idles of which nobody knows: that of its peers, as far as their
 * statements were read. A team's own habits are better evidence than everybody's, and sessions that
 * ended alike better than any.
 */
final class IdleShares {
  /**
   * Fewer instants than this, or fewer hours of the day, show some people at some of their work.
   */
  static final int LEAST_POLLS = 200;

  static final int LEAST_HOURS = 8;

  /**
   * Polls look at random moments, so they must find about as much idling as the statements show.
   */
  private static final double MOST_DISAGREEMENT = 0.15;

  private static final int DIGITS = 10;

  /** Whose habits a share is, from the nearest peers to all. */
  enum Basis {
    TEAM_AND_ENDING,
    ENDING,
    ALL
  }

  record Share(BigDecimal share, Basis basis) {}

  private final Map<List<Object>, Behaviour> peers = new HashMap<>();

  IdleShares(Map<Alike, Behaviour> seen) {
    seen.forEach(
        (alike, behaviour) -> {
          for (Basis basis : Basis.values()) {
            peers.merge(
                key(basis, alike.labels().team(), alike.ending()), behaviour, Behaviour::plus);
          }
        });
  }

  Optional<Share> of(Spending spending) {
    for (Basis basis : Basis.values()) {
      Behaviour seen = peers.get(key(basis, spending.labels().team(), spending.ending()));
      if (seen != null && isEnough(seen)) {
        return Optional.of(
            new Share(
                BigDecimal.valueOf(seen.seenIdle())
                    .divide(BigDecimal.valueOf(seen.seen()), DIGITS, RoundingMode.HALF_UP),
                basis));
      }
    }
    return Optional.empty();
  }

  private static boolean isEnough(Behaviour seen) {
    return seen.seen() > 0
        && seen.polls() >= LEAST_POLLS
        && seen.differentHours() >= LEAST_HOURS
        && Math.abs(
                (double) seen.idlePolls() / seen.polls()
                    - (double) seen.allSeenIdle() / seen.allSeen())
            <= MOST_DISAGREEMENT;
  }

  private static List<Object> key(Basis basis, @Nullable String team, @Nullable String ending) {
    return switch (basis) {
      case TEAM_AND_ENDING -> Arrays.asList(basis, team, ending);
      case ENDING -> Arrays.asList(basis, ending);
      case ALL -> List.of(basis);
    };
  }
}
