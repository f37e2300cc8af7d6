package io.dpuledger.analysis.movers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A change of cost, split into what made it. Cost is sessions × hours per session × units × price,
 * and each factor's part is the logarithmic mean of the two costs times the logarithm of how much
 * the factor grew (LMDI-I: B. W. Ang, The LMDI approach to decomposition analysis, Energy Policy
 * 33, 2005): no part depends on the order of the factors, and nothing is left over.
 */
record CostChange(
    BigDecimal bySessions, BigDecimal byHours, BigDecimal byUnits, BigDecimal byPrice) {
  private static final int DECIMALS = 6;

  /** Of usage of one capacity unit; where one period has none, all is due to sessions. */
  static CostChange between(PeriodUsage before, PeriodUsage after) {
    BigDecimal change = after.cost().subtract(before.cost());
    if (!before.isWhole() || !after.isWhole()) {
      return new CostChange(change, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
    double mean = logarithmicMean(before.cost().doubleValue(), after.cost().doubleValue());
    BigDecimal byHours = part(mean, before.hoursPerSession(), after.hoursPerSession());
    BigDecimal byUnits = part(mean, before.units(), after.units());
    BigDecimal byPrice = part(mean, before.price(), after.price());
    // The rest of the sum is the sessions' part, roundings included.
    BigDecimal bySessions = change.subtract(byHours).subtract(byUnits).subtract(byPrice);
    return new CostChange(bySessions, byHours, byUnits, byPrice);
  }

  CostChange plus(CostChange other) {
    return new CostChange(
        bySessions.add(other.bySessions),
        byHours.add(other.byHours),
        byUnits.add(other.byUnits),
        byPrice.add(other.byPrice));
  }

  private static BigDecimal part(double mean, double before, double after) {
    return BigDecimal.valueOf(mean * Math.log(after / before))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static double logarithmicMean(double one, double other) {
    double ratio = Math.log(other / one);
    return Math.abs(ratio) < 1e-9 ? (one + other) / 2 : (other - one) / ratio;
  }
}
