package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Band;
import io.dpuledger.analysis.idletimeout.CurvePoint;
import io.dpuledger.analysis.idletimeout.Optimum;
import io.dpuledger.analysis.idletimeout.TimeoutDecision;
import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One idle timeout on the curve of a group, at one price of interruptions.
 *
 * @param ownGaps how many gaps the group itself has
 * @param decided on the group, whatever the point
 * @param pollIntervalMinutes the mean time between its polls; null if there were none
 */
public record GroupPoint(
    GroupScope scope,
    long ownGaps,
    TimeoutDecision decided,
    CurvePoint point,
    @Nullable Double pollIntervalMinutes) {

  private boolean isByRule() {
    return decided.basis() == Basis.RULE_OF_THUMB;
  }

  private boolean isPlain() {
    return point.restartFactor() == 1;
  }

  @Nullable BigDecimal relativeCost() {
    return isByRule() ? null : point.relativeCost();
  }

  long gaps() {
    return isByRule() ? 0 : point.gaps();
  }

  boolean isRecommended() {
    return isPlain() && point.timeoutMinutes() == decided.timeoutMinutes();
  }

  boolean isOptimum() {
    return isByRule() ? isRecommended() : point.isOptimum();
  }

  /** What is known of the recommended point alone, of a curve. */
  <V> @Nullable V ofOptimum(Function<Optimum, V> figure) {
    return isRecommended() && !isByRule()
        ? figure.apply(Objects.requireNonNull(decided.optimum()))
        : null;
  }

  /** Of the saving of the recommended point alone. */
  <V> @Nullable V ofSaving(Function<Band, V> end) {
    return isRecommended() && decided.saving() != null ? end.apply(decided.saving()) : null;
  }
}
