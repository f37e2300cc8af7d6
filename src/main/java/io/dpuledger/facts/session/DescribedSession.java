package io.dpuledger.facts.session;

import io.dpuledger.model.FailureClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session was, used and cost; how much of it idled is told later, since that depends on
 * other sessions.
 *
 * @param statements null: not known
 * @param failure null: it did not fail
 * @param isUnknownType whether its worker type is none that we know
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
    @Nullable FailureClass failure,
    boolean isUnknownType) {

  /** What was odd about it. */
  public List<String> flags() {
    return QualityFlags.of(this);
  }
}
