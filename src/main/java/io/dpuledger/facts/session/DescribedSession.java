package io.dpuledger.facts.session;

import io.dpuledger.model.FailureClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session was, used and cost. Idle time is worked out later because it depends on other
 * sessions.
 *
 * @param statements null if unknown
 * @param jobs null without an event log
 * @param failure null if it did not fail
 * @param isUnknownType whether its worker type is unknown
 */
public record DescribedSession(
    SeenSession seen,
    String lifecycle,
    Attribution attribution,
    Reported reported,
    Capacity capacity,
    Usage usage,
    PriceBook.Price price,
    Cost cost,
    @Nullable KnownTime statements,
    @Nullable JobTime jobs,
    @Nullable FailureClass failure,
    boolean isUnknownType) {

  /** Its data quality problems. */
  public List<String> flags() {
    return QualityFlags.of(this);
  }
}
