package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the savings of one group one after the other, so that they can be added up: no change
 * saves what an earlier one has saved already. The sum is what all of them save together.
 */
final class Increments {
  private Increments() {}

  static List<Recommendation> of(List<Finding.Advice> changes) {
    Map<Lever.Case, Map<SessionSetup, Lever.Left>> left = new EnumMap<>(Lever.Case.class);
    List<Recommendation> counted = new ArrayList<>();
    for (Finding.Advice change :
        changes.stream()
            .sorted(Comparator.comparing(change -> change.recommendation().kind()))
            .toList()) {
      Recommendation advice = change.recommendation();
      counted.add(advice.withIncremental(increment(change, left)));
      if (advice.kind().isInHeadline()) {
        for (Lever.Case which : Lever.Case.values()) {
          left.put(which, change.lever().after(which, left.getOrDefault(which, Map.of())));
        }
      }
    }
    return counted;
  }

  private static Saving increment(
      Finding.Advice change, Map<Lever.Case, Map<SessionSetup, Lever.Left>> left) {
    Saving alone = change.recommendation().estimated();
    BigDecimal point = alone.point();
    BigDecimal ceiling = rest(alone.high(), Lever.Case.HIGH, change.lever(), left);
    BigDecimal certain = rest(alone.low(), Lever.Case.LOW, change.lever(), left);
    BigDecimal low = change.lever().isOfSameTime() ? certain.min(ceiling) : certain;
    BigDecimal high = ceiling.max(low);
    return new Saving(
        low,
        point == null
            ? null
            : rest(point, Lever.Case.POINT, change.lever(), left).max(low).min(high),
        high);
  }

  /** The part of a saving that is left: what the lever still takes, of what it would take alone. */
  private static BigDecimal rest(
      BigDecimal alone,
      Lever.Case which,
      Lever lever,
      Map<Lever.Case, Map<SessionSetup, Lever.Left>> left) {
    BigDecimal ofAll = lever.taken(which, Map.of());
    BigDecimal ofRest = lever.taken(which, left.getOrDefault(which, Map.of()));
    return ofAll.signum() == 0 || ofAll.compareTo(ofRest) == 0
        ? alone
        : alone.multiply(ofRest).divide(ofAll, 6, RoundingMode.HALF_UP);
  }
}
