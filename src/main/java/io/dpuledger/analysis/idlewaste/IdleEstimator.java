package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what was idle of sessions of one currency. What is estimated where it is finest is only
 * added up: so every dimension has the same total.
 */
final class IdleEstimator {
  /** Fewer days of a team are too few weeks to know it by. */
  static final int LEAST_DAYS = 14;

  /** A team that carries more than this part of the cost must be known by itself. */
  private static final BigDecimal MUCH = new BigDecimal("0.1");

  private static final int MONEY = 6;

  private final IdleShares shares;

  IdleEstimator(IdleShares shares) {
    this.shares = shares;
  }

  /** The estimate of one value of a dimension. */
  Estimate of(Dimension dimension, List<Spending> group) {
    BigDecimal low = BigDecimal.ZERO.setScale(MONEY);
    BigDecimal high = low;
    for (Spending one : group) {
      if (one.idleCostLow() == null || one.idleCostHigh() == null) {
        return Estimate.none(Estimate.NO_PRICE, null);
      }
      low = low.add(one.idleCostLow());
      high = high.add(one.idleCostHigh());
    }
    List<Spending> unknown = group.stream().filter(IdleEstimator::isUnknown).toList();
    if (unknown.isEmpty()) {
      return new Estimate(low, low, low, Estimate.NONE_NEEDED, null);
    }
    Estimate.MeasuredTeam least = leastMeasured(group);
    if (least != null && least.days() < LEAST_DAYS) {
      return Estimate.none(Estimate.TOO_FEW_DAYS, least);
    }
    Deviations deviations =
        dimension == Dimension.TOTAL || dimension == Dimension.TEAM ? new Deviations() : null;
    BigDecimal point = low;
    IdleShare.Basis widest = IdleShare.Basis.TEAM_AND_ENDING;
    for (Spending one : unknown) {
      Optional<IdleShare> found = shares.of(one.labels().team(), one.ending());
      if (found.isEmpty()) {
        return Estimate.none(Estimate.TOO_FEW_POLLS, least);
      }
      IdleShare share = found.orElseThrow();
      point = point.add(share.of(unknown(one)));
      widest = share.basis().compareTo(widest) > 0 ? share.basis() : widest;
      if (deviations != null) {
        deviations.add(unknown(one), share);
      }
    }
    return deviations == null
        ? new Estimate(point, null, null, widest.name(), least)
        : new Estimate(
            point,
            point.add(deviations.low()).max(low),
            point.add(deviations.high()).min(high),
            widest.name(),
            least);
  }

  /** Of the teams that carry much and of which something is unknown. */
  private Estimate.@Nullable MeasuredTeam leastMeasured(List<Spending> group) {
    Map<@Nullable String, BigDecimal> costs = new LinkedHashMap<>();
    BigDecimal all = BigDecimal.ZERO;
    for (Spending one : group) {
      BigDecimal cost = zeroIfUnknown(one.listCost());
      all = all.add(cost);
      costs.merge(one.labels().team(), cost, BigDecimal::add);
    }
    BigDecimal much = all.multiply(MUCH);
    return group.stream()
        .filter(IdleEstimator::isUnknown)
        .map(one -> one.labels().team())
        .filter(team -> costs.getOrDefault(team, BigDecimal.ZERO).compareTo(much) > 0)
        .map(team -> new Estimate.MeasuredTeam(team, shares.measuredDays(team)))
        .min(Comparator.comparing(Estimate.MeasuredTeam::days))
        .orElse(null);
  }

  private static boolean isUnknown(Spending one) {
    return unknown(one).signum() > 0;
  }

  private static BigDecimal unknown(Spending one) {
    return zeroIfUnknown(one.unknownCost());
  }

  private static BigDecimal zeroIfUnknown(@Nullable BigDecimal cost) {
    return cost == null ? BigDecimal.ZERO : cost;
  }

  /** How far a sum of estimates may be off. */
  private static final class Deviations {
    private static final int FIFTH_PERCENTILE = (TeamDays.DRAWS + 1) / 20 - 1;

    private final double[] sums = new double[TeamDays.DRAWS];

    void add(BigDecimal unknown, IdleShare share) {
      for (int draw = 0; draw < sums.length; draw++) {
        sums[draw] += share.deviation(unknown, draw);
      }
    }

    BigDecimal low() {
      return money(Math.min(0, sorted()[FIFTH_PERCENTILE]));
    }

    BigDecimal high() {
      return money(Math.max(0, sorted()[sums.length - 1 - FIFTH_PERCENTILE]));
    }

    private double[] sorted() {
      double[] sorted = sums.clone();
      Arrays.sort(sorted);
      return sorted;
    }

    private static BigDecimal money(double deviation) {
      return BigDecimal.valueOf(deviation).setScale(MONEY, RoundingMode.HALF_UP);
    }
  }
}
