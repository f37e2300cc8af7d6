package io.dpuledger.facts.session;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a session is still live, according to the listings of its target. */
public final class Lifecycle {
  public static final String LIVE = "LIVE";
  public static final String ENDED = "ENDED";

  /** Once observed live, then missing from a later complete listing: deleted at an unknown time. */
  public static final String VANISHED = "VANISHED";

  /** Observed live, but its target was not read, or could not be read, in the last night. */
  public static final String STALE = "STALE";

  private Lifecycle() {}

  /**
   * When a target was read.
   *
   * @param completeRun the run of its last complete listing; null if there is none
   * @param completeAt when that listing began
   * @param byLastRun whether it was read in the last night
   */
  public record LastRead(
      @Nullable String completeRun, @Nullable Instant completeAt, boolean byLastRun)
      implements Serializable {
    public static final LastRead NEVER = new LastRead(null, null, false);

    private boolean isLaterThan(SeenSession seen) {
      return completeAt != null
          && completeAt.isAfter(seen.latest().observedAt())
          && completeRun != null
          && !completeRun.equals(seen.latest().runId());
    }
  }

  static String of(SeenSession seen, LastRead lastRead) {
    if (seen.hasEnded()) {
      return ENDED;
    }
    if (lastRead.isLaterThan(seen)) {
      return VANISHED;
    }
    return lastRead.byLastRun() ? LIVE : STALE;
  }

  /** Whether a later night must look at a fact again even without a new observation. */
  public static boolean isOpen(@Nullable String lifecycle) {
    return LIVE.equals(lifecycle) || STALE.equals(lifecycle);
  }
}
