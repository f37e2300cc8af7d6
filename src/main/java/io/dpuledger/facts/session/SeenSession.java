package io.dpuledger.facts.session;

import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.model.SessionObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What all observations of one session show. A session is observed on several nights, while it runs
 * and after. An observation of the ended session beats those of the live one, because only it has
 * AWS's final figures.
 *
 * @param latest the observation to use
 * @param firstEndedAt when it was first observed as ended; null while it is live
 * @param tags read once, when a session is new; null if never read
 * @param statementsListed the most statements in any one listing; null if never read
 * @param polls when its statements were read, in milliseconds since 1970, in order
 * @param statements what those polls showed
 * @param jobs when its Spark jobs ran, by its event logs; null if it has none
 */
public record SeenSession(
    SessionObservation latest,
    Instant firstObservedAt,
    @Nullable Instant firstEndedAt,
    @Nullable Map<String, String> tags,
    @Nullable Integer statementsListed,
    List<Long> polls,
    List<SeenStatement> statements,
    @Nullable JobStretches jobs) {
  /** How much two clocks can differ. */
  static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  public SeenSession {
    polls = List.copyOf(polls);
    statements = List.copyOf(statements);
  }

  /**
   * Combines observations.
   *
   * @param observations all observations of the session; at least one
   * @param jobs when its Spark jobs ran; null if no event log of it was read
   */
  public static SeenSession of(
      List<SessionObservation> observations,
      Collection<SeenStatement> statements,
      @Nullable JobStretches jobs) {
    return of(
        observations.stream().map(SeenOnce::of).toList(), observations::get, statements, jobs);
  }

  /**
   * Combines observations, of which only one is needed as a whole.
   *
   * @param all what each observation says; at least one
   * @param whole reads the one with this number
   * @param jobs when its Spark jobs ran; null if no event log of it was read
   */
  public static SeenSession of(
      List<SeenOnce> all,
      IntFunction<SessionObservation> whole,
      Collection<SeenStatement> statements,
      @Nullable JobStretches jobs) {
    int latest = 0;
    SeenOnce tagged = null;
    Instant first = all.get(0).observedAt();
    Instant firstEnded = null;
    Integer listed = null;
    TreeSet<Long> polls = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      SeenOnce one = all.get(i);
      latest = SeenOnce.LEAST_TELLING_FIRST.compare(one, all.get(latest)) > 0 ? i : latest;
      first = earlier(first, one.observedAt());
      firstEnded = one.hasEnded() ? earlier(firstEnded, one.observedAt()) : firstEnded;
      if (one.tags() != null
          && (tagged == null || SeenOnce.OLDEST_FIRST.compare(one, tagged) > 0)) {
        tagged = one;
      }
      if (one.statementsListed() != null) {
        listed = listed == null ? one.statementsListed() : most(listed, one.statementsListed());
      }
      if (one.statementsReadAt() != null) {
        polls.add(one.statementsReadAt().toEpochMilli());
      }
    }
    return new SeenSession(
        whole.apply(latest),
        first,
        firstEnded,
        tagged == null ? null : tagged.tags(),
        listed,
        new ArrayList<>(polls),
        new ArrayList<>(statements),
        jobs);
  }

  boolean hasEnded() {
    return SeenOnce.hasEnded(latest);
  }

  /** When the session was created. Never null, because only sessions with a key become facts. */
  Instant createdOn() {
    return Objects.requireNonNull(latest.createdOn());
  }

  /** Whether an instant was in the future at the last observation, beyond clock differences. */
  boolean isAfterItWasSeen(Instant instant) {
    return instant.isAfter(latest.observedAt().plus(CLOCKS_DIFFER));
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static Integer most(Integer one, Integer other) {
    return Integer.valueOf(Math.max(one, other));
  }
}
