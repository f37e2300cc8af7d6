package io.dpuledger.facts.session;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a session still lives, as far as the listings of its target show. */
public final class Lifecycle {
  public static final String LIVE = "LIVE";
  public static final String ENDED = "ENDED";

  /** Seen live once, and missing from a later complete listing: deleted, we do not know when. */
  public static final String VANISHED = "VANISHED";

  /** Seen live, but its target was not read in the last night, or could not be. */
  public static final String STALE = "STALE";

  private Lifecycle() {}

  /**
   * When a target was read.
   *
   * @param completeRun the run of its last complete listing; null if there is none
   * @param completeAt when that began
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

  /** Whether a later night must look at a fact again although nothing new is seen of it. */
  public static boolean isOpen(@Nullable String lifecycle) {
    return LIVE.equals(lifecycle) || STALE.equals(lifecycle);
  }
}
