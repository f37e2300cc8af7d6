package io.dpuledger.model.advice;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The recorded work of a session on fewer workers: a range, or why there is none.
 *
 * @param workers of the session in the replay, with the driver's
 * @param refusal null if there is a range
 * @param range null if there is none
 */
public record SmallerCount(int workers, @Nullable ReplayRefusal refusal, @Nullable Range range)
    implements Serializable {
  /**
   * How long jobs ran, and how long they take with fewer workers.
   *
   * @param fastMillis at best
   * @param slowMillis at worst
   */
  public record Range(long observedMillis, long fastMillis, long slowMillis)
      implements Serializable {
    /** The range of more workers than these, but no more than were recorded. */
    private Range ofMore() {
      return new Range(observedMillis, Math.min(fastMillis, observedMillis), slowMillis);
    }
  }

  public static SmallerCount promised(int workers, Range range) {
    return new SmallerCount(workers, null, range);
  }

  public static SmallerCount refused(int workers, ReplayRefusal why) {
    return new SmallerCount(workers, why, null);
  }

  /** What it says about a number of workers that is no smaller than its own. */
  SmallerCount with(int asMany) {
    return asMany == workers || range == null
        ? this
        : new SmallerCount(asMany, refusal, range.ofMore());
  }
}
